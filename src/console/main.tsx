import { render } from "preact";
import { App } from "./app.tsx";
import { followSandbox } from "./event-stream.ts";
import { keepFocus } from "./keep-focus.ts";
import { startRefreshing } from "./sandbox-state.ts";

render(<App />, document.body);
keepFocus();
startRefreshing();
void followSandbox();
