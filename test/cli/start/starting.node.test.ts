import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const PROGRAM = join(import.meta.dirname, "../../../src/cli/start.ts");
/** The sentence and the way out; npm adds lines of its own. */
const MOST_LINES = 3;

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs npm start until it ends by itself; returns what it said. */
async function start(...parameters: string[]) {
	const program = spawn(process.execPath, [PROGRAM, ...parameters], {
		stdio: ["ignore", "pipe", "pipe"],
	});
	const said = Promise.all([text(program.stdout), text(program.stderr)]);
	const [code] = await once(program, "exit");
	const [output, errors] = await said;
	expect(output).toBe("");
	expect(errors.trim().split("\n").length).toBeLessThanOrEqual(MOST_LINES);
	return { code, errors };
}

/** A program of somebody else, which notes everything that it is sent. */
async function stranger(host: string) {
	let heard = "";
	const server = createServer((socket) => {
		socket.on("data", (data) => {
			heard += data;
			socket.end('HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"status":"ok"}');
		});
		socket.on("error", () => {});
	});
	server.listen(0, host);
	await once(server, "listening");
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	return { server, port, heard: () => heard };
}

const close = (server: Server) => new Promise((resolve) => server.close(resolve));

describe("npm start", () => {
	it.each(["127.0.0.1", "0.0.0.0", "::1"])(
		"sends nothing to a stranger who has the port on %s, and names another port",
		async (host) => {
			const { server, port, heard } = await stranger(host);
			const { code, errors } = await start("--port", String(port), "--persist-to", folder);
			await close(server);
			expect(code).toBe(1);
			expect(errors).toMatch(
				new RegExp(`^Port ${port} is taken by another program.*npm start -- --port \\d+\\n$`),
			);
			expect(heard()).toBe("");
		},
	);

	it("refuses a folder that another start uses", async () => {
		const forever = ["-e", "setInterval(() => {}, 1000)", "start.ts"];
		const other = spawn(process.execPath, forever, { stdio: "ignore" });
		await writeFile(join(folder, "in-use"), String(other.pid));
		const { code, errors } = await start("--port", "39581", "--persist-to", folder);
		other.kill();
		expect(code).toBe(1);
		expect(errors).toBe(
			`${folder} is in use by another start (process ${other.pid}). Stop it, or choose another folder: npm start -- --persist-to FOLDER --port PORT\n`,
		);
	});

	it("refuses a folder that it cannot write", async () => {
		const file = join(folder, "file");
		await writeFile(file, "");
		const { code, errors } = await start("--port", "39582", "--persist-to", join(file, "state"));
		expect(code).toBe(1);
		expect(errors).toContain("cannot be written (ENOTDIR). Choose another folder");
	});

	it.each([
		["--prot", "There is no option --prot. Did you mean --port?"],
		["--port=abc", "“abc” is no port"],
		["--port=70000", "“70000” is no port"],
	])("refuses %s", async (typed, sentence) => {
		expect((await start(typed)).errors).toContain(sentence);
	});
});
