import { type Chaos, calm, chaosOf, faultsOf, isChaos, type Share, shares } from "./chaos-plan.ts";
import { control, perform } from "./control-client.ts";
import { FaultList } from "./fault-list.tsx";
import { Field, onSubmit } from "./fields.tsx";
import { t } from "./language.ts";
import { faults, noteChange, ofApplication } from "./sandbox-state.ts";

/** Plans what shall go wrong in place of the chaos so far. */
async function replaceChaos(chaos: Chaos, action: "apply" | "turnOff"): Promise<void> {
  const old = faults.value.filter(({ fault }) => isChaos(fault));
  for (const { id } of old) {
    await perform(action, control.DELETE("/_sandbox/faults/{id}", { params: { path: { id } } }));
  }
  for (const fault of faultsOf(chaos)) {
    await perform(action, control.POST("/_sandbox/faults", { params: ofApplication(), body: fault }));
  }
  noteChange();
}

export function ChaosView() {
  const current = chaosOf(faults.value.map(({ fault }) => fault));
  const isOn = faultsOf(current).length > 0;
  return (
    <>
      <h2>{t("chaos")}</h2>
      <p class="hint">{t("chaosHint")}</p>
      {/* The fields begin with what is planned, also when another page has planned it. */}
      <form
        class="panel"
        key={JSON.stringify(current)}
        onSubmit={onSubmit((fields) => replaceChaos(read(fields), "apply"))}
      >
        {(Object.keys(shares) as Share[]).map((name) => (
          <Percent key={name} name={name} value={current[name]} />
        ))}
        <div class="row">
          <Field label={t("lateBy")}>
            <input name="lateBy" type="number" min={0} max={60_000} defaultValue={current.lateBy} required />
          </Field>
          <Field label={t("seed")}>
            <input name="seed" type="number" min={0} defaultValue={current.seed} required />
          </Field>
          <button type="submit">{t(isOn ? "apply" : "turnOn")}</button>
          {isOn && (
            <button type="button" onClick={() => replaceChaos(calm, "turnOff")}>
              {t("turnOff")}
            </button>
          )}
        </div>
      </form>
      <FaultList />
    </>
  );
}

const read = (fields: { readonly [name: string]: string }): Chaos => ({
  ...calm,
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, Number(value)])),
});

/** A share, as a slider that shows its number. */
const Percent = ({ name, value }: { name: Share; value: number }) => (
  <label class="percent">
    <span>{t(name)}</span>
    <input
      name={name}
      type="range"
      min={0}
      max={100}
      defaultValue={value}
      aria-label={t("percent", t(name))}
      onInput={({ currentTarget }) => {
        (currentTarget.nextElementSibling as HTMLOutputElement).value = `${currentTarget.value} %`;
      }}
    />
    <output>{value} %</output>
  </label>
);
