import { expect, it } from "vitest";
import { outsideChecks } from "../../../src/cli/doctor/outside-checks.ts";
import { CACHE_CONTROL } from "../../../src/cli/doctor/transport-checks.ts";
import { pageLanguages, wordsFor } from "../../../src/words/languages.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

it.each(Object.entries(CACHE_CONTROL))(
	"doctor expects of %s what it sends",
	async (path, header) => {
		await newsroom("PUT", "articles/hafen", article());
		expect((await request(path)).headers.get("Cache-Control")).toBe(header);
	},
);

it.each(pageLanguages)(
	"every check from outside has its title on the status page (%s)",
	(language) => {
		const titles = Object.keys(wordsFor(language).status.outsideChecks);
		expect(titles).toEqual(["local", "reachable", ...Object.keys(outsideChecks)]);
	},
);
