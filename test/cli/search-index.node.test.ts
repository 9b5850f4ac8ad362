import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

const PROGRAM = join(import.meta.dirname, "../../src/cli/search-index.ts");

async function rebuild(url: string) {
	const program = spawn(process.execPath, [PROGRAM, "rebuild", "--url", url], {
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, NEWSROOM_TOKEN: "a-token-for-tests-only" },
	});
	const said = text(program.stderr);
	const [code] = await once(program, "exit");
	return { code, errors: await said };
}

/** A service that sends this for everything. */
async function serviceThatSends(status: number, body: string) {
	const server = createServer((_, response) => response.writeHead(status).end(body));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	return { server, url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}` };
}

describe("npm run search-index ends with a sentence", () => {
	it("where nothing answers", async () => {
		const { server, url } = await serviceThatSends(200, "");
		server.close();
		expect(await rebuild(url)).toEqual({
			code: 1,
			errors: `${url} does not answer (ECONNREFUSED). Is the service running?\n`,
		});
	});

	it.each([
		[
			401,
			'{"status":401,"title":"Unauthorized","detail":"This needs a token."}',
			"This needs a token.",
		],
		[502, "Bad gateway", "Bad gateway"],
	])("where the service responds with %i", async (status, body, reason) => {
		const { server, url } = await serviceThatSends(status, body);
		expect(await rebuild(url)).toEqual({
			code: 1,
			errors: `PUT search-index: ${status} ${reason}\n`,
		});
		server.close();
	});
});
