// npm run search-index -- drop|rebuild [--url https://news.example]
import * as v from "valibot";
import { FillProgress } from "../articles/lists/search/search-index.schema.ts";
import { commandLine } from "./command-line.ts";
import { newsroomToken } from "./dev-vars.ts";
import { endWith } from "./end-with.ts";
import { NewsroomClient, Refused } from "./newsroom-client.ts";
import { serviceUrl, urlOption } from "./running-service.ts";

const { values, parameters } = commandLine({
	command: "npm run search-index --",
	about: "Removes or rebuilds the search index of a running service.",
	parameters: [{ name: "drop|rebuild", about: "removes the index, or makes it again" }],
	options: { url: urlOption },
	notes: ["The newsroom's token is that of NEWSROOM_TOKEN, otherwise that of .dev.vars."],
});
const commands = new Map([
	["drop", drop],
	["rebuild", rebuild],
]);
const command = commands.get(parameters[0] ?? "");
if (!command) endWith(`Say one of ${[...commands.keys()].join(", ")}.`);
const newsroom = new NewsroomClient(serviceUrl(values.url), newsroomToken());
await command().catch((error: unknown) => {
	if (error instanceof Refused) endWith(error.message);
	throw error;
});

async function drop(): Promise<void> {
	await newsroom.send("DELETE", "search-index");
	console.log(
		"The search index is gone, and the search responds with 503. To make it again: npm run search-index -- rebuild",
	);
}

async function rebuild(): Promise<void> {
	let { next } = v.parse(FillProgress, await newsroom.send("PUT", "search-index"));
	while (next !== undefined) {
		const { search } = new URL(next);
		({ next } = v.parse(FillProgress, await newsroom.send("POST", `search-index${search}`)));
	}
	console.log("The search index is complete.");
}
