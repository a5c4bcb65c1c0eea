import { effect } from "@preact/signals";
import { CallbackView } from "./callback-view.tsx";
import { ChaosView } from "./chaos-view.tsx";
import { connection } from "./event-stream.ts";
import { startFilter } from "./filter-bar.tsx";
import { language, switchLanguage, t } from "./language.ts";
import { LiveView } from "./live-view.tsx";
import { notice } from "./notice.ts";
import { RoomsView } from "./rooms-view.tsx";
import { linkTo, type View, view, views } from "./route.ts";
import { applications, chooseApplication, isReceiver, sdkAppId } from "./sandbox-state.ts";

effect(() => {
  document.documentElement.lang = language.value;
  document.title = `${t(view.value)} · ${t(isReceiver.value ? "receiverTitle" : "title")}`;
});
effect(() => {
  void view.value;
  notice.value = undefined;
});
addEventListener("keydown", startFilter);

const pages: { readonly [Name in View]: () => preact.JSX.Element } = {
  live: LiveView,
  rooms: RoomsView,
  chaos: ChaosView,
  callback: CallbackView,
};

export function App() {
  const Page = pages[isReceiver.value ? "live" : view.value];
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("content")?.focus()}>
        {t("skip")}
      </button>
      <Header />
      <Notice />
      <main id="content" tabIndex={-1} class={view.value}>
        <Page />
      </main>
    </>
  );
}

function Header() {
  return (
    <header>
      <h1>{t(isReceiver.value ? "receiverTitle" : "title")}</h1>
      <nav aria-label={t("views")}>
        {views
          .filter((name) => name === "live" || !isReceiver.value)
          .map((name) => (
            <a key={name} href={linkTo(name)} aria-current={view.value === name ? "page" : undefined}>
              {t(name)}
            </a>
          ))}
      </nav>
      <output class={`connection ${connection.value}`}>{t(connection.value)}</output>
      {applications.value.length > 1 ? (
        <select
          aria-label={t("application")}
          value={sdkAppId.value}
          onChange={(event) => chooseApplication(Number(event.currentTarget.value))}
        >
          {applications.value.map((one) => (
            <option key={one.sdkAppId}>{one.sdkAppId}</option>
          ))}
        </select>
      ) : (
        <span class="application" title={t("application")}>
          {sdkAppId.value || ""}
        </span>
      )}
      <button
        type="button"
        class="plain"
        onClick={switchLanguage}
        lang={language.value === "en" ? "ko" : "en"}
      >
        {t("otherLanguage")}
      </button>
    </header>
  );
}

/** What the last button did, for eyes and for screen readers. */
function Notice() {
  const { text = "", isFailure = false } = notice.value ?? {};
  return (
    <div class={`notice ${text && (isFailure ? "failure" : "success")}`}>
      <output>{text}</output>
      {text && (
        <button type="button" class="plain" onClick={() => (notice.value = undefined)}>
          {t("dismiss")}
        </button>
      )}
    </div>
  );
}
