import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ownService } from "./own-service.ts";

const run = promisify(execFile);

/** The packages that the guide installs, as this repository has them: the test needs no network. */
const TOOLS = resolve("test/typed-client/node_modules");
const GENERATOR = join(TOOLS, "openapi-typescript/bin/cli.js");
/** A field with a default may be left out of what is sent. */
const OPTIONS = ["--default-non-nullable=false", "--output", "./randnotiz.d.ts"];
const TYPESCRIPT_5 = join(TOOLS, "typescript/bin/tsc");
const TYPESCRIPT_7 = resolve("node_modules/typescript/bin/tsc");

const compilerOptions = {
	...{ target: "es2022", module: "nodenext", lib: ["es2022", "dom", "dom.iterable"], types: [] },
	...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
	...{ noPropertyAccessFromIndexSignature: true, noImplicitReturns: true, skipLibCheck: false },
	...{ allowImportingTsExtensions: true, rewriteRelativeImportExtensions: true, outDir: "built" },
};

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "randnotiz-client-"));
	await writeFile(join(folder, "package.json"), '{ "type": "module" }');
	await symlink(resolve("node_modules"), join(folder, "node_modules"));
});
afterEach(() => rm(folder, { recursive: true }));

async function generate() {
	const contract = `${ownService().url}/openapi.json`;
	await run(process.execPath, [GENERATOR, contract, ...OPTIONS], { cwd: folder });
}

/** Compiles a program in the empty project; returns what the compiler says. */
async function compile(compiler: string, program: string): Promise<string> {
	await writeFile(join(folder, "program.ts"), program);
	const config = { compilerOptions, include: ["*.ts"] };
	await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
	const done = run(process.execPath, [compiler, "-p", "."], { cwd: folder });
	return done.then(
		({ stdout }) => stdout,
		({ stdout }: { stdout: string }) => stdout,
	);
}

const unescaped = (html: string) =>
	html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');

/** The commands and the programs of the guide in the README and on /docs, for the service of the tests. */
async function guides() {
	const { url } = ownService();
	const readme = await readFile("src/articles/README.md", "utf8");
	const page = await (await fetch(`${url}/docs`, { headers: { Accept: "text/html" } })).text();
	const text = readme.replaceAll("https://news.example", url);
	const blocks = [...text.matchAll(/(?:^ {4}.*\n|^\n(?= {4}))+/gm)].map(([block]) =>
		block.replaceAll(/^ {4}/gm, "").trim(),
	);
	const codes = [...page.matchAll(/<pre><code>([\s\S]*?)<\/code>/g)].map(([, code = ""]) =>
		unescaped(code),
	);
	const found = (all: string[]) => ({
		commands: all.find((code) => code.includes("openapi-typescript")),
		program: all.find((code) => code.includes("createClient")),
	});
	return { readme: found(blocks), docs: found(codes) };
}

describe("the typed client in an empty project", () => {
	it("is shown by the README and by /docs in the same words", async () => {
		const { readme, docs } = await guides();
		expect(docs).toEqual(readme);
		const { url } = ownService();
		const command = ["npx openapi-typescript", `${url}/openapi.json`, ...OPTIONS].join(" ");
		expect(readme.commands?.split("\n").at(-1)).toBe(command);
	});

	it.each([
		["5", TYPESCRIPT_5],
		["7", TYPESCRIPT_7],
	])("is compiled by TypeScript %s and reads the articles of the service", async (_, compiler) => {
		await generate();
		const { program = "" } = (await guides()).readme;
		expect(await compile(compiler, program)).toBe("");
		const { stdout } = await run(process.execPath, ["built/program.js"], { cwd: folder });
		expect(stdout.trim().split("\n").length).toBeGreaterThan(1);
	});

	it("does not compile with a parameter, a field or an address that the contract does not have", async () => {
		await generate();
		const program = `import createClient from "openapi-fetch";
import type { paths } from "./randnotiz.d.ts";
const client = createClient<paths>();
// @ts-expect-error
await client.GET("/api/articles", { params: { query: { topics: ["bau"] } } });
// @ts-expect-error
await client.GET("/api/article");
const { data } = await client.GET("/api/articles/{slug}", { params: { path: { slug: "a" } } });
// @ts-expect-error
console.log(data?.headline);
`;
		expect(await compile(TYPESCRIPT_7, program)).toBe("");
	});

	it("writes too: bodies and answers of the newsroom's API have types", async () => {
		await generate();
		const { url, token } = ownService();
		const program = `import createClient from "openapi-fetch";
import type { paths } from "./randnotiz.d.ts";
const headers = { Authorization: "Bearer ${token}" };
const client = createClient<paths>({ baseUrl: "${url}", headers });
const put = await client.PUT("/newsroom/api/articles/{slug}", {
	params: { path: { slug: "typed-client" } },
	body: { title: "Typed", body: { markdown: "Text" } },
});
if (put.error) throw new Error(JSON.stringify(put.error));
const slug: string = put.data.slug;
const changes = await client.GET("/api/changes", { params: { query: { since: "0", limit: 5 } } });
for (const change of changes.data?.changes ?? []) {
	const text: string = "deleted" in change ? change.slug : change.title;
	if (text === "") throw new Error("no text");
}
await client.DELETE("/newsroom/api/articles/{slug}", { params: { path: { slug } } });
console.log(slug);
`;
		expect(await compile(TYPESCRIPT_7, program)).toBe("");
		const { stdout } = await run(process.execPath, ["built/program.js"], { cwd: folder });
		expect(stdout.trim()).toBe("typed-client");
	});
});
