import type { OpenApiDocument } from "./openapi-document.ts";

const REFERENCE = /"#\/components\/(\w+)\/([\w-]+)"/g;

/** The document with those components that it refers to, and those that they refer to. */
export function withUsedComponents(document: OpenApiDocument): OpenApiDocument {
	const { components } = document;
	const kinds = new Map<string, object>(Object.entries(components));
	const used = new Set<string>();
	const visit = (part: unknown) => {
		for (const [, kind = "", name = ""] of JSON.stringify(part).matchAll(REFERENCE)) {
			if (used.has(`${kind} ${name}`)) continue;
			used.add(`${kind} ${name}`);
			visit(Object.entries(kinds.get(kind) ?? {}).find(([key]) => key === name));
		}
	};
	visit([document.paths, document.webhooks]);
	const pick = <Part>(kind: string, parts: Record<string, Part>) =>
		Object.fromEntries(Object.entries(parts).filter(([name]) => used.has(`${kind} ${name}`)));
	return {
		...document,
		components: {
			...components,
			schemas: pick("schemas", components.schemas),
			responses: pick("responses", components.responses),
			headers: pick("headers", components.headers),
		},
	};
}
