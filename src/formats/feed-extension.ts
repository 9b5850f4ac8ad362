import type { Extension } from "feed";

/** Sets any element or key to any value: what the package does, whatever its type says. */
export function extension(name: string, value: unknown): Extension {
	return Object.assign({ name, objects: {} }, { objects: value });
}
