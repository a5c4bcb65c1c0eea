/** Credentials as they are written down somewhere, not checked yet. */
export interface GivenCredentials {
  readonly sdkAppId?: string | undefined;
  readonly secretKey?: string | undefined;
  readonly identifier?: string | undefined;
  readonly region?: string | undefined;
  readonly baseUrl?: string | undefined;
}

/** What the environment says. An empty variable is how shells and CI systems leave one out. */
export const readEnvironment = (env: NodeJS.ProcessEnv): GivenCredentials => ({
  sdkAppId: env.TRTC_SDK_APP_ID || undefined,
  secretKey: env.TRTC_SECRET_KEY || undefined,
  identifier: env.TRTC_IDENTIFIER || undefined,
  region: env.TRTC_REGION || undefined,
  baseUrl: env.TRTC_BASE_URL || undefined,
});
