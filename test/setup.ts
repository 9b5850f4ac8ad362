import { afterEach } from "vitest";
import { makeWellFormed } from "./support/well-formed-errors.ts";

afterEach(({ task }) => makeWellFormed(task.result?.errors ?? []));
