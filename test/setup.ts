import { afterEach, beforeEach } from "vitest";
import { renewStorage } from "./support/storage.ts";
import { makeWellFormed } from "./support/well-formed-errors.ts";

beforeEach(renewStorage);
afterEach(({ task }) => makeWellFormed(task.result?.errors ?? []));
