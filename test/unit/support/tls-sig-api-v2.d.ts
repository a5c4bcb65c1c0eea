// The official library has no types of its own.
declare module "tls-sig-api-v2" {
  export class Api {
    constructor(sdkAppId: number, key: string);
    genSig(userId: string, expire: number, userBuf?: string): string;
  }
}
