import { type Configuration, type Envelope, ModelService } from "../unit/support/model-service.ts";

/** A model of the service that remembers its calls, and has somebody else change things in between. */
export class WatchedModel extends ModelService {
  readonly calls: [command: string, body: unknown][] = [];
  /** What somebody else does as soon as a command was carried out. */
  readonly rival: Record<string, () => void> = {};

  override answer(command: string, body: Configuration): Envelope {
    this.calls.push([command, body]);
    const envelope = super.answer(command, body);
    this.rival[command]?.();
    return envelope;
  }
}

export function modelWith(configuration?: Configuration): WatchedModel {
  const model = new WatchedModel();
  model.configuration = configuration;
  return model;
}
