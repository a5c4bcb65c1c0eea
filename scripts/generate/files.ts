import { stringify } from "yaml";

/** The contract as a file, for whoever downloads or imports it. */
export const contractAsJson = (contract: object): string => `${JSON.stringify(contract, null, 2)}\n`;

export const contractAsYaml = (contract: object): string =>
  stringify(contract, { lineWidth: 0, aliasDuplicateObjects: false });
