/** The media type of a JSON Merge Patch. */
export const MERGE_PATCH_TYPE = "application/merge-patch+json";

/** No document is nested so deeply; deeper parts of a patch replace what stands. */
const MAX_DEPTH = 40;

/** Returns what a JSON Merge Patch makes of a JSON value (RFC 7396 §2): null removes, lists are replaced. */
export function mergePatch(target: unknown, patch: unknown, depth = 0): unknown {
	if (!isObject(patch) || depth > MAX_DEPTH) return patch;
	const merged = new Map(isObject(target) ? Object.entries(target) : []);
	for (const [name, value] of Object.entries(patch)) {
		if (value === null) merged.delete(name);
		else merged.set(name, mergePatch(merged.get(name), value, depth + 1));
	}
	return Object.fromEntries(merged);
}

function isObject(value: unknown): value is object {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
