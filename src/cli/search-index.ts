// npm run search-index -- drop|rebuild [--url https://news.example]: the token is NEWSROOM_TOKEN's, or .dev.vars'.
import { parseArgs } from "node:util";
import * as v from "valibot";
import { FillProgress } from "../articles/lists/search/search-index.schema.ts";
import { localToken } from "./dev-vars.ts";
import { NewsroomClient } from "./newsroom-client.ts";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { url: { type: "string", default: "http://localhost:8787" } },
});
const newsroom = new NewsroomClient(values.url, process.env.NEWSROOM_TOKEN ?? localToken());
const commands = new Map([
	["drop", drop],
	["rebuild", rebuild],
]);
const command = commands.get(positionals[0] ?? "");
if (!command) throw new Error(`Say one of ${[...commands.keys()].join(", ")}.`);
await command();

async function drop(): Promise<void> {
	await newsroom.send("DELETE", "search-index");
	console.log("The search index is gone: export the database now, then rebuild it.");
}

async function rebuild(): Promise<void> {
	let { next } = v.parse(FillProgress, await newsroom.send("PUT", "search-index"));
	while (next !== undefined) {
		const { search } = new URL(next);
		({ next } = v.parse(FillProgress, await newsroom.send("POST", `search-index${search}`)));
	}
	console.log("The search index is complete.");
}
