import { expect, it } from "vitest";
import { toCurlCommand } from "../../src/docs/page/curl-command.ts";

it("a command keeps quotation marks for the shell as they are", () => {
	const operation = {
		...{ operationId: "x", summary: "", description: "", tags: [], security: [], parameters: [] },
		requestBody: {
			description: "",
			required: true,
			content: { "application/json": { example: { title: "It's “new”" } } },
		},
		responses: {},
	};
	expect(toCurlCommand("https://news.example", "PUT", "/a", operation)).toContain(
		`-d '{"title":"It'\\''s “new”"}'`,
	);
});
