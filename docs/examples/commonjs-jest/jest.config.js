// Jest runs CommonJS. Babel translates this one package for it.
const preset = ["@babel/preset-env", { targets: { node: "current" } }];

module.exports = {
  transform: {
    "/node_modules/trtc-conference-api/": ["babel-jest", { presets: [preset] }],
  },
  transformIgnorePatterns: [],
};
