import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import * as v from "valibot";

const TallyEntries = v.array(v.looseTuple([v.string(), v.string()]));
const Stored = v.array(
	v.object({ id: v.string(), tally_entries: v.pipe(v.string(), v.parseJson(), TallyEntries) }),
);
const Counted = v.array(v.object({ question: v.string(), choice: v.string(), count: v.number() }));

/** The service's database as a file, beside the service. */
export class Database {
	readonly #file: DatabaseSync;

	constructor(folder: string) {
		const rooms = join(folder, "v3/d1/miniflare-D1DatabaseObject");
		const name = readdirSync(rooms).find((file) => /^[0-9a-f]{64}\.sqlite$/.test(file));
		this.#file = new DatabaseSync(join(rooms, name ?? "missing"), { timeout: 5000 });
	}

	/** Lets nobody write for so long. */
	async fail(milliseconds: number): Promise<void> {
		this.#file.exec("BEGIN EXCLUSIVE");
		await wait(milliseconds);
		this.#file.exec("COMMIT");
	}

	/** Waits until so many answers are stored. */
	async until(slug: string, count: () => number, seconds: number): Promise<void> {
		const end = Date.now() + seconds * 1000;
		while (this.#stored(slug).length < count()) {
			if (Date.now() > end)
				throw new Error(`${this.#stored(slug).length} of ${count()} are stored`);
			await wait(500);
		}
	}

	/** What of the acknowledged answers is not there, what is there beside them, and what the tallies have wrong. */
	compare(slug: string, acknowledged: Set<string>) {
		const stored = this.#stored(slug);
		const ids = new Set(stored.map(({ id }) => id));
		return {
			stored: stored.length,
			lost: [...acknowledged].filter((id) => !ids.has(id)).length,
			foreign: stored.length - ids.size + [...ids].filter((id) => !acknowledged.has(id)).length,
			miscounted: this.#miscounted(slug),
		};
	}

	#stored(slug: string) {
		return v.parse(Stored, this.#rows("SELECT id, tally_entries FROM submissions", slug));
	}

	#miscounted(slug: string): number {
		const expected = new Map<string, number>();
		for (const { tally_entries } of this.#stored(slug)) {
			for (const [question, choice] of tally_entries) {
				const key = `${question} ${choice}`;
				expected.set(key, (expected.get(key) ?? 0) + 1);
			}
		}
		const rows = this.#rows("SELECT question, choice, count FROM tallies", slug, "AND day = ''");
		const counted = new Map(
			v.parse(Counted, rows).map(({ question, choice, count }) => [`${question} ${choice}`, count]),
		);
		const keys = new Set([...expected.keys(), ...counted.keys()]);
		return [...keys].filter((key) => expected.get(key) !== counted.get(key)).length;
	}

	#rows(select: string, slug: string, more = ""): unknown[] {
		const which = "survey_key = (SELECT survey_key FROM surveys WHERE slug = ?)";
		return this.#file.prepare(`${select} WHERE ${which} ${more}`).all(slug);
	}
}
