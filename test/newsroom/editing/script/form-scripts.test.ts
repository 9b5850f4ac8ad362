import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { editorScriptPath } from "../../../../src/articles/editor/script/editor-script.ts";
import { newsroomScripts } from "../../../../src/newsroom/layout/newsroom-scripts.middleware.ts";
import { securityHeaders } from "../../../../src/platform/http/security-headers.ts";
import { builderScriptPath } from "../../../../src/surveys/builder/script/builder-script.ts";
import { request } from "../../../support/service.ts";

const MAX_SCRIPT_BYTES = 20 * 1024;

describe.each([
	["editor", editorScriptPath],
	["builder", builderScriptPath],
])("the %s's script", (name, path) => {
	const scriptOf = async () => (await request(path)).text();

	it("is JavaScript at an address that names its content", async () => {
		expect(path.replace(/[0-9a-f]{10}$/, "")).toBe(`/${name}.js?v=`);
		const { status, headers } = await request(path);
		expect(status).toBe(200);
		expect(headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
		expect(headers.get("Cache-Control")).toContain("immutable");
	});

	it("is at most 20 KB when compressed, without module syntax and comments", async () => {
		const script = await scriptOf();
		expect(gzipSync(script).byteLength).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
		expect(script).not.toMatch(/^(?:import|export)\b|^\s*\/\/|\*\/$/m);
	});

	it("has no name twice: its parts share one scope", async () => {
		const script = await scriptOf();
		const names = [...script.matchAll(/^(?:async )?(?:const|let|class|function) (\w+)/gm)];
		expect(names.length).toBeGreaterThan(20);
		const all = names.map(([, name]) => name);
		expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
	});

	it("makes no markup of text, and writes no style and no field", async () => {
		const script = await scriptOf();
		expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|\beval\b|new Function/);
		expect(script).not.toMatch(/parseFromString|document\.write|setAttribute\("(?:style|on)/);
	});
});

describe("a page of the newsroom with scripts", () => {
	it("allows those of this service alone, and demands Trusted Types", async () => {
		const app = new Hono().use(securityHeaders).get("/", newsroomScripts, (c) => c.html("<p>"));
		const policy = (await app.request("/")).headers.get("Content-Security-Policy") ?? "";
		expect(policy).toContain("script-src 'self';");
		expect(policy).toContain("connect-src 'self';");
		expect(policy).toContain("frame-src 'self';");
		expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
		expect(policy).not.toContain("unsafe");
	});
});
