import { ContentTooComplex } from "./content-too-complex.ts";

// Later steps recurse a few frames per level. Browsers stop at 512 levels.
const MAX_DEPTH = 200;

/** Throws ContentTooComplex if a tree is more than 200 levels deep. Goes level by level, without recursion. */
export function assertShallow<T>(root: T, childrenOf: (node: T) => readonly T[]): void {
	let level: readonly T[] = [root];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > MAX_DEPTH) throw new ContentTooComplex(`More than ${MAX_DEPTH} levels deep`);
		level = level.flatMap(childrenOf);
	}
}
