import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localToken } from "../../src/cli/dev-vars.ts";
import { freePort, type Service, startService, stopService } from "./service-process.ts";

const run = promisify(execFile);

/**
 * Examples that the sample content cannot answer: nothing failed there, nobody has a key or a session, no article has
 * a working copy, ids are others, and no setting names a contact or signs what webhooks get.
 */
const EXPECTED = new Map([
	["retryDeadLetter", 404],
	["discardDeadLetter", 404],
	["getResponse", 404],
	["annotateResponse", 404],
	["eraseResponse", 404],
	["countCaughtResponse", 404],
	["discardCaughtResponse", 404],
	["getSecurityContact", 404],
	["patchPerson", 404],
	["erasePerson", 404],
	["revokeToken", 404],
	["endSession", 404],
	["getDraft", 404],
	["unscheduleDraft", 404],
	["revokePreviewLink", 404],
	["getMedia", 404],
	["patchMedia", 404],
	["eraseMedia", 404],
	["addWebhook", 422],
	["getWebhook", 404],
	["patchWebhook", 404],
	["removeWebhook", 404],
	["testWebhook", 404],
	["listDeliveries", 404],
]);

/** The article that the examples make themselves; a recall may leave it public. */
const OWN_ARTICLE = "meine-meldung";

const unescaped = (html: string) =>
	html
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&amp;", "&");

let service: Service;
let folder: string;
let url: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "randnotiz-examples-"));
	const port = await freePort();
	service = await startService(port, folder);
	url = `http://localhost:${port}`;
	// The picture that a command sends.
	await copyFile("src/platform/ui/icon.png", join(folder, "hafen.png"));
}, 120_000);
afterAll(async () => {
	await stopService(service);
	await rm(folder, { recursive: true });
});

/** Runs a shown command as it stands; returns the status and the body of the answer. */
async function runShown(code: string, variables: Record<string, string>) {
	const command = code.replaceAll(/^curl /gm, "curl --silent --write-out '\\n%{http_code}' ");
	const env = { ...process.env, TOKEN: localToken(), ...variables };
	const { stdout } = await run("bash", ["-c", command], { env, cwd: folder });
	const end = stdout.lastIndexOf("\n");
	return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) };
}

async function pageOfDocs(): Promise<string> {
	return (await fetch(`${url}/docs`, { headers: { Accept: "text/html" } })).text();
}

/** The commands under the operations, in the order of the page. */
async function operationsShown() {
	const parts = (await pageOfDocs()).split("<h3 id=").slice(1);
	return parts.flatMap((part) => {
		const code = unescaped(/<pre><code>(curl [\s\S]*?)<\/code>/.exec(part)?.[1] ?? "");
		const id = /^"([^"]+)"/.exec(part)?.[1] ?? "";
		return code === "" ? [] : [{ id, code }];
	});
}

const slugsOf = async (kind: string) =>
	(await readdir(`src/cli/sample/${kind}`)).map((name) => name.replace(/\.\w+$/, ""));

/** Every sample as the newsroom reads it, without the number of its answers. */
async function samples(): Promise<Record<string, unknown>> {
	const headers = { Authorization: `Bearer ${localToken()}` };
	const found: Record<string, unknown> = {};
	for (const kind of ["articles", "surveys"]) {
		for (const slug of await slugsOf(kind)) {
			const response = await fetch(`${url}/newsroom/api/${kind}/${slug}`, { headers });
			const { responses: _, ...read }: Record<string, unknown> = await response.json();
			found[`${kind}/${slug}`] = { status: response.status, ...read };
		}
	}
	const search = await fetch(`${url}/api/articles?q=hafen&sort=published`);
	const { articles }: { articles: { slug: string }[] } = await search.json();
	return { ...found, search: articles.filter(({ slug }) => slug !== OWN_ARTICLE) };
}

describe("the commands of /docs on the sample content", () => {
	it("all succeed, one after the other, and leave every sample as it was", async () => {
		const before = await samples();
		const variables: Record<string, string> = {};
		const shown = await operationsShown();
		expect(shown.length).toBeGreaterThan(40);
		const failed = [];
		for (const { id, code } of shown) {
			expect(code).not.toContain("_submission");
			const { status, body } = await runShown(code, variables);
			const expected = EXPECTED.get(id) ?? (status >= 200 && status < 300 ? status : "2xx");
			if (status !== expected) failed.push([id, status, body.slice(0, 500)]);
			if (id === "sendResponse") variables.RECEIPT = JSON.parse(body).receipt;
		}
		expect(failed).toEqual([]);
		expect(await samples()).toEqual(before);
	}, 120_000);

	it("of the guide succeed too", async () => {
		const guide = (await pageOfDocs()).split("<h3 id=")[0] ?? "";
		const codes = [...guide.matchAll(/<pre><code>(curl [\s\S]*?)<\/code>/g)];
		const lines = codes.flatMap(([, code = ""]) => unescaped(code).split("\n"));
		expect(lines.length).toBeGreaterThan(3);
		for (const line of lines)
			expect([line, (await runShown(line, {})).status]).toEqual([line, 200]);
	}, 60_000);
});

describe("one day of an article", () => {
	const DAY = "src/newsroom/one-day";
	/** Without times and addresses, which differ each day. */
	const shortened = (text: string) =>
		text
			.replaceAll(/harbour-\d+/g, "harbour")
			.replaceAll(url, "")
			.replaceAll(/\d{4}-\d\d-\d\dT([\d:]{8})(?:\.\d+)?Z/g, "$1")
			.replaceAll(/\d\d:\d\d:\d\d/g, "00:00:00")
			.replaceAll(/ NEWSROOM_TOKEN| \|$| $/gm, "")
			.trim();

	it("goes as its page says", async () => {
		const env = { ...process.env, NEWSROOM_TOKEN: localToken() };
		const { stdout } = await run("bash", [`${DAY}/one-day.sh`, url], { env });
		const page = await readFile(`${DAY}/README.md`, "utf8");
		const [, shown = ""] = page.split("shortened:\n");
		expect(shortened(stdout)).toBe(shortened(shown.replaceAll(/^ {4}/gm, "")));
	});
});
