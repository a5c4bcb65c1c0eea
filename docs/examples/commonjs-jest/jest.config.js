// Node requires ES modules by itself. Jest needs Babel for it, for this one package.
const toCommonJs = ["babel-jest", { presets: [["@babel/preset-env", { targets: { node: "current" } }]] }];

module.exports = {
  transform: { "/node_modules/trtc-conference-api/": toCommonJs },
  transformIgnorePatterns: [],
};
