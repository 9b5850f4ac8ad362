import { env } from "cloudflare:workers";
import { type Arbitrary, array, assert, asyncProperty, constantFrom, oneof } from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, BACKUP, backUp, readTables } from "../support/backup.ts";
import { article, survey } from "../support/fixtures.ts";
import { act, type Deed, deeds } from "../support/newsroom-story.ts";
import { newsroom, request } from "../support/service.ts";
import { renewStorage, useStorage } from "../support/storage.ts";

const RUNS = 6;

type Doing = Deed | "answer" | "withdraw answer" | "caught" | "ask";

const doings: Arbitrary<Doing> = oneof(
	{ weight: 2, arbitrary: deeds(5) },
	constantFrom("answer" as const, "answer" as const, "withdraw answer" as const),
	constantFrom("caught" as const, "ask" as const),
);

/** What readers and the newsroom do while a backup is taken. */
class Life {
	#receipts: string[] = [];

	async live(doing: Doing): Promise<void> {
		if (typeof doing === "object") return act(doing);
		if (doing === "ask") {
			const title = `Umfrage ${crypto.randomUUID()}`;
			return void (await newsroom("PUT", "surveys/leserumfrage", survey({ title })));
		}
		if (doing === "withdraw answer") {
			const receipt = this.#receipts.pop();
			return void (receipt && (await request(`/api/receipts/${receipt}`, { method: "DELETE" })));
		}
		const honeypot = doing === "caught" ? { _website: "https://spam.example" } : {};
		const body = JSON.stringify({ role: "owner", quality: 4, comment: "Ja", ...honeypot });
		const response = await request("/api/surveys/leserumfrage/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json", "CF-Connecting-IP": crypto.randomUUID() },
			body,
		});
		const { receipt }: { receipt?: string } = await response.json();
		if (receipt) this.#receipts.push(receipt);
	}
}

const countTriggers = () =>
	env.DB.prepare(
		"SELECT count(*) AS count FROM sqlite_master WHERE name LIKE 'backup\\_of\\_%' ESCAPE '\\'",
	).first<number>("count");

describe("a backup of a service that is in use", () => {
	it(
		"is the database as it was at the end, whatever happened meanwhile",
		{ timeout: 120_000 },
		() =>
			assert(
				asyncProperty(array(doings, { maxLength: 25 }), async (story) => {
					await renewStorage();
					const life = new Life();
					await life.live("ask");
					for (const doing of ["answer", "answer", "caught"] as const) await life.live(doing);
					await newsroom("PUT", "articles/a-1", article());
					const left = [...story];
					const backup = await backUp(async () => {
						const doing = left.shift();
						if (doing) await life.live(doing);
					});
					expect(backup.lines).toEqual(await readTables());
					expect(await countTriggers()).toBe(0);
				}),
				{ numRuns: RUNS },
			),
	);

	it("has rows that move to another place, come again and go", async () => {
		useStorage();
		const listing = "INSERT INTO listings VALUES (?, 1, 1, ?)";
		await newsroom("PUT", "articles/hafen", article({ status: "draft" }));
		for (const name of ["b", "d", "f", "h"]) await env.DB.prepare(listing).bind(name, 1).run();
		const backup = await backUp(async (table, page) => {
			if (table !== "listings" || page !== 1) return;
			await env.DB.batch([
				env.DB.prepare("UPDATE listings SET listing_key = 'a' WHERE listing_key = 'f'"),
				env.DB.prepare("DELETE FROM listings WHERE listing_key = 'b'"),
				env.DB.prepare(listing).bind("b", 2),
				env.DB.prepare("DELETE FROM listings WHERE listing_key = 'd'"),
				env.DB.prepare(listing).bind("i", 3),
			]);
		});
		expect(backup.lines.get("listings")).toBe(
			'["a",1,1,1]\n["b",1,1,2]\n["h",1,1,1]\n["i",1,1,3]\n',
		);
		expect(backup.counts.listings).toBe(4);
	});

	it("ends when another begins, and says so", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await ask("PUT", `runs/${BACKUP}`);
		await ask("PUT", `runs/${BACKUP}/tables/articles`);
		await ask("PUT", `runs/${crypto.randomUUID()}`);
		const response = await ask("GET", `runs/${BACKUP}/changes?after=0`);
		expect(response.status).toBe(409);
		expect(await response.text()).toContain("another one began meanwhile");
	});

	it("leaves nothing behind that slows the service when it was broken off: the next one drops its triggers", async () => {
		await ask("PUT", `runs/${BACKUP}`);
		await ask("PUT", `runs/${BACKUP}/tables/articles`);
		await newsroom("PUT", "articles/hafen", article());
		expect(await countTriggers()).toBe(3);
		await backUp();
		expect(await countTriggers()).toBe(0);
		const logged = await env.DB.prepare("SELECT count(*) AS count FROM backup_changes").first();
		expect(logged).toEqual({ count: 0 });
	});
});
