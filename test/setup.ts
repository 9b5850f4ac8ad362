import { beforeEach } from "vitest";
import { renewStorage } from "./support/storage.ts";

beforeEach(renewStorage);
