import { describe, expect, it } from "vitest";
import { TARGET } from "../../../src/newsroom/audit/audit.middleware.ts";
import { actionOf, isListed } from "../../../src/newsroom/audit/audit-words.ts";
import { languages } from "../../../src/words/languages.ts";
import { listRoutes, permissionsNeededBy } from "../../support/routes.ts";

const changes = listRoutes().flatMap((route) => {
	const [permission] = permissionsNeededBy(route);
	const isChange =
		route.method !== "GET" &&
		permission !== undefined &&
		isListed(route.method, route.path, permission);
	const path = route.path.replace(/:(\w+)(?:\{[^/]*\})?/g, "{$1}");
	return isChange ? [`${route.method} ${path}`] : [];
});

describe.each(Object.entries(languages))("the words of the audit list in %s", (_, { audit }) => {
	it("say of every change what was done", () => {
		expect(changes.length).toBeGreaterThan(20);
		expect(changes.filter((change) => !Object.hasOwn(audit.actions, change))).toEqual([]);
	});

	it("name the target exactly where the route has one", () => {
		const texts: Record<string, string> = audit.actions;
		const has = (route: string) =>
			route.split("/").some((part) => TARGET.test(part.replace("{", ":")));
		const wrong = changes.filter((route) => texts[route]?.includes("{target}") !== has(route));
		expect(wrong).toEqual([]);
	});

	it("have a sentence for a change that they do not know", () => {
		expect(actionOf(audit, "PUT", "/newsroom/api/new/{slug}")).toContain(
			"/newsroom/api/new/{slug}",
		);
	});
});
