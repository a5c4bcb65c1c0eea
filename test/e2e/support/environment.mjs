// Stands in for Prism, and prints its environment.
console.log(`Prism is listening on http://127.0.0.1:1 ${JSON.stringify(process.env)}`);
setInterval(() => {}, 1000);
