import type { Extension } from "feed";

/** Sets any element or key to any value; the package does so, although its type does not allow it. */
export function extension(name: string, value: unknown): Extension {
	return Object.assign({ name, objects: {} }, { objects: value });
}
