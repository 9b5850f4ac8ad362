import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IMPORTS = /(?:from|import)\s*\(?"(\.[^"?]+)/g;
/** Bindings and storage, which only the runtime has. */
const USES_SERVICE = /"cloudflare:|support\/storage\.ts"/;

/** Lists the test files below a folder that use the service or its storage, also through files that they import. */
export function filesWithService(folder: string): string[] {
	return globSync(`${folder}/**/*.test.{ts,tsx}`).filter((path) =>
		[...filesOf(path, folder)].some((file) => USES_SERVICE.test(readFileSync(file, "utf8"))),
	);
}

/** Returns a file with all files of the same folder that it imports. */
function filesOf(path: string, folder: string, found = new Set<string>()): Set<string> {
	found.add(path);
	for (const [, name = ""] of readFileSync(path, "utf8").matchAll(IMPORTS)) {
		const file = join(dirname(path), name);
		const isNew = file.startsWith(`${folder}/`) && !found.has(file) && existsSync(file);
		if (isNew) filesOf(file, folder, found);
	}
	return found;
}
