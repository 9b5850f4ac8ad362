/** One file of src, with the files of src that it imports. */
export interface SourceFile {
	/** Below src: “articles/article/article.sql.ts”. */
	path: string;
	lines: number;
	imports: string[];
}

// Static imports, re-exports and import(); the tree has no other way to name a file.
const IMPORT = /(?:from|import|import\()\s*"(\.{1,2}\/[^"?]+)"/g;

/** Returns every source file by its path, from the texts that `import.meta.glob` gives. */
export function sourceTree(texts: Record<string, string>): Map<string, SourceFile> {
	const files = Object.entries(texts).map(([address, text]) => {
		const path = address.replace(/^.*?\/src\//, "");
		const imports = [...text.matchAll(IMPORT)].map(([, target = ""]) => resolved(path, target));
		return { path, lines: text.trimEnd().split("\n").length, imports };
	});
	return new Map(files.map((file) => [file.path, file]));
}

function resolved(from: string, target: string): string {
	return new URL(target, `file:///${from}`).pathname.slice(1);
}

/** Returns a circle of imports as a list of paths, or undefined if there is none. */
export function circleIn(tree: Map<string, SourceFile>): string[] | undefined {
	const done = new Set<string>();
	const visit = (path: string, way: string[]): string[] | undefined => {
		if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
		if (done.has(path)) return undefined;
		for (const target of tree.get(path)?.imports ?? []) {
			const circle = visit(target, [...way, path]);
			if (circle) return circle;
		}
		done.add(path);
		return undefined;
	};
	for (const path of tree.keys()) {
		const circle = visit(path, []);
		if (circle) return circle;
	}
	return undefined;
}
