import { vi } from "vitest";

// Files share a process, but no state: each gets new modules, this one before the others of the setup.
vi.resetModules();
