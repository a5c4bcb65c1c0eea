import { useSignal } from "@preact/signals";
import { callbackCommands } from "../../generated/service.ts";
import { control, perform } from "./control-client.ts";
import type { Delivery } from "./entry.ts";
import { Field } from "./fields.tsx";
import { t } from "./language.ts";
import { ownLines } from "./live-log.ts";
import { notice } from "./notice.ts";
import { linkTo } from "./route.ts";
import { configuration, ofApplication } from "./sandbox-state.ts";
import { joined, shownResult, shownTime } from "./shown-values.ts";

/** How many results are shown. */
const most = 20;
const params = ofApplication;

/** Where events go, whether somebody answers there, and how the last ones ended. */
export function CallbackView() {
  const current = configuration.value;
  const isChecking = useSignal(false);

  async function check(): Promise<void> {
    isChecking.value = true;
    const request = control.POST("/_sandbox/configuration/check", { params: params() });
    const { data: delivery } = (await perform("check", request)) ?? {};
    isChecking.value = false;
    if (!delivery) return;
    const result = joined([
      delivery.taken ? t("delivered") : shownResult({ kind: "delivery", delivery }),
      ...delivery.problems,
    ]);
    notice.value = { text: t("failed", t("check"), result), isFailure: !delivery.taken };
  }

  return (
    <>
      <h2>{t("callback")}</h2>
      {current === null && <p class="hint">{t("notConfigured")}</p>}
      <form class="panel" key={JSON.stringify(current)} onSubmit={save}>
        <Field label={t("url")}>
          <input
            name="url"
            type="url"
            required
            placeholder="http://127.0.0.1:3000/callback"
            defaultValue={current?.Url ?? ""}
          />
        </Field>
        <fieldset>
          <legend>{t("commands")}</legend>
          {callbackCommands.map((command) => (
            <label class="check" key={command}>
              <input
                type="checkbox"
                name="command"
                value={command}
                defaultChecked={current === null || current.CallbackCommandList.includes(command)}
              />
              {command}
            </label>
          ))}
        </fieldset>
        <div class="row">
          <button type="submit">{t("save")}</button>
          {current && (
            <>
              <button type="button" onClick={remove}>
                {t("remove")}
              </button>
              <button type="button" onClick={check}>
                {t(isChecking.value ? "checking" : "check")}
              </button>
            </>
          )}
        </div>
      </form>
      <LastResults />
    </>
  );
}

function save(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  const body = { Url: String(form.get("url")), CallbackCommandList: form.getAll("command").map(String) };
  void perform("save", control.PUT("/_sandbox/configuration", { params: params(), body }));
}

const remove = () => perform("remove", control.DELETE("/_sandbox/configuration", { params: params() }));

function LastResults() {
  const deliveries: readonly Delivery[] = ownLines.value
    .flatMap((entry) => (entry.kind === "delivery" ? [entry.delivery] : []))
    .slice(-most)
    .reverse();
  return (
    <section class="panel">
      <h4>{t("lastResults")}</h4>
      {deliveries.length === 0 ? (
        <p class="hint">{t("nothingYet")}</p>
      ) : (
        <ol class="results">
          {deliveries.map((delivery) => (
            <li key={delivery.number}>
              <span class="time">{shownTime(delivery.time)}</span>
              <a href={linkTo("live", delivery.number)}>{delivery.command}</a>
              <span class="hint">{delivery.roomId}</span>
              <span class={delivery.taken ? "result fine" : "result bad"}>
                {shownResult({ kind: "delivery", delivery })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
