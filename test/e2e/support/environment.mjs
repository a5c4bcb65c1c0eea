// Stands in for Prism, and prints its environment once it listens.
console.log("Prism is listening on http://127.0.0.1:1");
setInterval(() => console.log(JSON.stringify(process.env)), 50);
