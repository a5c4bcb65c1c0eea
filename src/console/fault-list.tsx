import { useSignal } from "@preact/signals";
import { operations } from "../../generated/operations.ts";
import { callbackCommands } from "../../generated/service.ts";
import { type Fault, isChaos } from "./chaos-plan.ts";
import { control, perform } from "./control-client.ts";
import { Choice, Field, onSubmit } from "./fields.tsx";
import { t } from "./language.ts";
import { faults, ofApplication } from "./sandbox-state.ts";
import { joined } from "./shown-values.ts";

const kindsOf = {
  call: ["lose-answer", "lose-request", "delay", "status", "cut", "code", "stale-read"],
  delivery: ["lose", "delay", "duplicate", "reorder"],
} as const satisfies Record<NonNullable<Fault["on"]>, readonly Fault["kind"][]>;

const inject = (fault: Fault) =>
  perform("planFault", control.POST("/_sandbox/faults", { params: ofApplication(), body: fault }));

const cancel = (id: string) =>
  perform("cancel", control.DELETE("/_sandbox/faults/{id}", { params: { path: { id } } }));

/** The planned faults, as they are used up, and a form to plan one. */
export const FaultList = () => (
  <section class="panel">
    <h4>{t("plannedFaults")}</h4>
    {faults.value.length === 0 ? (
      <p class="hint">{t("noFaults")}</p>
    ) : (
      <ul class="faults">
        {faults.value.map(({ id, left, fault }) => (
          <li key={id}>
            <b>{fault.kind}</b>
            <span class="hint">
              {joined([
                t(fault.on === "delivery" ? "ofEvents" : "ofCalls"),
                fault.operation ?? fault.command,
                fault.chance !== undefined && t("withoutEnd", Math.round(fault.chance * 100)),
                left !== null && !isChaos(fault) && t("left", left),
              ])}
            </span>
            <button type="button" aria-label={t("who", t("cancel"), fault.kind)} onClick={() => cancel(id)}>
              {t("cancel")}
            </button>
          </li>
        ))}
      </ul>
    )}
    <p>
      <button type="button" onClick={() => inject({ kind: "lose-answer", times: 3 })}>
        {t("loseThree")}
      </button>
    </p>
    <FaultForm />
  </section>
);

function FaultForm() {
  const on = useSignal<"call" | "delivery">("call");
  const kind = useSignal<Fault["kind"]>("lose-answer");
  const name = useSignal("");
  const isCall = on.value === "call";

  function plan({ times, ms, code }: { readonly [name: string]: string }): void {
    void inject({
      kind: kind.value,
      on: on.value,
      times: Number(times),
      ...(ms && { ms: Number(ms) }),
      ...(code && { code: Number(code) }),
      ...(name.value && (isCall ? { operation: name.value } : { command: name.value })),
    });
  }

  return (
    <details>
      <summary>{t("planFault")}</summary>
      <form class="row" onSubmit={onSubmit(plan)}>
        <Choice
          label="onWhat"
          value={on.value}
          options={["call", "delivery"]}
          shown={(one) => t(one === "call" ? "ofCalls" : "ofEvents")}
          onChange={(value) => {
            on.value = value as "call" | "delivery";
            kind.value = kindsOf[on.value][0];
            name.value = "";
          }}
        />
        <Choice
          label="fault"
          value={kind.value}
          options={kindsOf[on.value]}
          onChange={(value) => (kind.value = value as Fault["kind"])}
        />
        <Choice
          label="operationOrWord"
          value={name.value}
          options={["", ...(isCall ? Object.keys(operations) : callbackCommands)]}
          onChange={(value) => (name.value = value)}
        />
        <Field label={t("times")}>
          <input name="times" type="number" min={1} defaultValue={1} required />
        </Field>
        {kind.value === "delay" && (
          <Field label={t("lateBy")}>
            <input name="ms" type="number" min={0} defaultValue={1000} required />
          </Field>
        )}
        {kind.value === "code" && (
          <Field label={t("code")}>
            <input name="code" type="number" min={1} defaultValue={60008} required />
          </Field>
        )}
        <button type="submit">{t("plan")}</button>
      </form>
    </details>
  );
}
