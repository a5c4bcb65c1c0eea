export const application = { sdkAppId: 88888888, secretKey: "a-key-for-the-bench" };
