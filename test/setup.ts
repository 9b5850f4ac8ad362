import { beforeEach } from "vitest";
import { renewStorage } from "./storage.ts";

beforeEach(renewStorage);
