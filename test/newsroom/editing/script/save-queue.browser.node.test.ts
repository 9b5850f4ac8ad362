import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	SaveQueue,
	type SaveState,
} from "../../../../src/newsroom/editing/script/save-queue.browser.js";
import type { Outcome } from "../../../../src/newsroom/editing/script/save-request.browser.js";

type Network =
	| "works"
	| "loses requests"
	| "loses responses"
	| "is late"
	| "is down"
	| "asks to sign in";
const NETWORKS: Network[] = [
	"works",
	"loses requests",
	"loses responses",
	"is late",
	"is down",
	"asks to sign in",
];
const TRAVEL_MS = 300;
const TIMEOUT_MS = 5000;

/** A clock that moves only when it is told to. */
class Clock {
	now = 0;
	#timers = new Map<number, { at: number; run: () => void }>();
	#count = 0;

	later = (run: () => void, ms: number): (() => void) => {
		const timer = ++this.#count;
		this.#timers.set(timer, { at: this.now + ms, run });
		return () => void this.#timers.delete(timer);
	};

	wait = (ms: number) => new Promise<void>((resolve) => void this.later(resolve, ms));

	async pass(ms: number): Promise<void> {
		const end = this.now + ms;
		for (;;) {
			await new Promise(setImmediate);
			const [next] = [...this.#timers].sort(([a, x], [b, y]) => x.at - y.at || a - b);
			if (!next || next[1].at > end) break;
			this.#timers.delete(next[0]);
			this.now = next[1].at;
			next[1].run();
		}
		this.now = end;
	}
}

/** A page with two fields, the server that it saves to, and the way between them. */
class Story {
	clock = new Clock();
	page: Record<string, string> = { title: "", text: "" };
	server: Record<string, string> = { title: "", text: "" };
	network: Network = "works";
	state: SaveState | undefined;
	/** Fields that the server refuses with this value. */
	refused: [name: string, value: string] | undefined;
	running = 0;
	mostRunning = 0;
	sent: string[][] = [];
	#seq = 0;
	#typed = new Set<string>();

	queue = new SaveQueue({
		send: (names, seq) => this.#send(names, seq),
		later: this.clock.later,
		now: () => this.clock.now,
		show: (state) => {
			this.state = state;
			for (const name of state.isUnsaved ? [] : this.#typed)
				expect(this.server[name]).toBe(this.page[name]);
		},
	});

	type(name: string, value: string): void {
		this.page[name] = value;
		this.#typed.add(name);
		this.queue.mark(name);
	}

	async #send(names: string[], seq: number): Promise<Outcome> {
		const { network, clock } = this;
		const fields = names.map((name): [string, string] => [name, this.page[name] ?? ""]);
		this.sent.push(names);
		this.mostRunning = Math.max(this.mostRunning, ++this.running);
		const travel = network === "is late" ? 4 * TIMEOUT_MS : TRAVEL_MS;
		const arrival =
			network === "loses requests"
				? undefined
				: clock.wait(travel).then(() => this.#store(fields, seq));
		const outcome = await Promise.race([
			this.#answer(arrival, network),
			clock.wait(TIMEOUT_MS).then(() => LOST),
		]);
		this.running--;
		return outcome;
	}

	async #answer(arrival: Promise<Outcome> | undefined, network: Network): Promise<Outcome> {
		if (network === "is down") return { kind: "lost", status: 503, retryAfterMs: 5000 };
		if (network === "asks to sign in") return { kind: "signedOut", status: 401 };
		const outcome = await arrival;
		return outcome && network !== "loses responses" ? outcome : new Promise(() => {});
	}

	#store(fields: [string, string][], seq: number): Outcome {
		if (this.network === "is down" || this.network === "asks to sign in") return LOST;
		const wrong = fields.find(
			([name, value]) => name === this.refused?.[0] && value === this.refused[1],
		);
		if (wrong)
			return { kind: "invalid", status: 422, errors: [{ field: wrong[0], text: "So nicht." }] };
		if (seq <= this.#seq) return { kind: "old", status: 200, seq: this.#seq };
		this.#seq = seq;
		Object.assign(this.server, Object.fromEntries(fields));
		return { kind: "saved", status: 200, seq };
	}

	/** Stores something without a number, as a form in another tab does. */
	storeElsewhere(name: string, value: string): void {
		this.#seq++;
		this.server[name] = value;
	}
}

const LOST: Outcome = { kind: "lost", status: 0 };

const step = fc.oneof(
	fc.record({ type: fc.constantFrom("title", "text"), value: fc.string({ maxLength: 3 }) }),
	fc.record({ pass: fc.constantFrom(1, 100, 500, 2000, 7000, 60_000) }),
	fc.record({ network: fc.constantFrom(...NETWORKS) }),
	fc.record({ key: fc.constantFrom("save", "online") }),
);

describe("the saves of a page", () => {
	it("end with the last text on the server, and never say saved before, whatever happens on the way", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
				const story = new Story();
				for (const one of steps) {
					if ("type" in one) story.type(one.type, one.value);
					else if ("network" in one) story.network = one.network;
					else if ("pass" in one) await story.clock.pass(one.pass);
					else if (one.key === "save") void story.queue.flush();
					else story.queue.retry();
				}
				story.network = "works";
				await story.clock.pass(300_000);
				expect(story.server).toEqual(story.page);
				expect(story.queue.isUnsaved).toBe(false);
				expect(story.mostRunning).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 300 },
		);
	}, 60_000);

	it("begin 1.5 s after the last key, and after 10 s at most while somebody types on", async () => {
		const story = new Story();
		story.type("text", "a");
		await story.clock.pass(1400);
		expect(story.sent).toEqual([]);
		await story.clock.pass(200);
		expect(story.sent).toEqual([["text"]]);
		for (let second = 0; second < 12; second++) {
			story.type("text", `b${second}`);
			await story.clock.pass(1000);
		}
		expect(story.sent).toHaveLength(2);
	});

	it("send only what changed, and what was typed meanwhile afterwards", async () => {
		const story = new Story();
		story.type("title", "Hafen");
		void story.queue.flush();
		story.type("text", "Neu");
		await story.clock.pass(5000);
		expect(story.sent).toEqual([["title"], ["text"]]);
		expect(story.server).toEqual({ title: "Hafen", text: "Neu" });
	});

	it("send a field again whose response was lost, also if it has its former value", async () => {
		const story = new Story();
		story.network = "loses responses";
		story.type("title", "A");
		await story.clock.pass(3000);
		expect(story.server.title).toBe("A");
		story.type("title", "");
		story.network = "works";
		await story.clock.pass(60_000);
		expect(story.server.title).toBe("");
	});

	it("send again what came after a save of another tab with the same page", async () => {
		const story = new Story();
		for (const title of ["An", "Ander", "Anderswo"]) story.storeElsewhere("title", title);
		story.type("text", "Hier");
		await story.clock.pass(10_000);
		expect(story.server).toEqual({ title: "Anderswo", text: "Hier" });
		expect(story.sent).toHaveLength(2);
		expect(story.queue.isUnsaved).toBe(false);
	});

	it("go on with the other fields if one is refused, until that one changes", async () => {
		const story = new Story();
		story.refused = ["title", "?"];
		story.type("title", "?");
		story.type("text", "Text");
		await story.clock.pass(20_000);
		expect(story.server).toEqual({ title: "", text: "Text" });
		expect(story.queue.unsaved).toEqual(["title"]);
		story.type("title", "!");
		await story.clock.pass(20_000);
		expect(story.server.title).toBe("!");
		expect(story.state?.isUnsaved).toBe(false);
	});

	it.each([403, 413])(
		"wait for a change after a %i, and are not repeated alone",
		async (status) => {
			const clock = new Clock();
			let count = 0;
			const send = async (): Promise<Outcome> => ({ kind: count++ ? "saved" : "refused", status });
			const { later } = clock;
			const queue = new SaveQueue({ send, later, now: () => clock.now, show: () => {} });
			queue.mark("text");
			await clock.pass(100_000);
			expect(count).toBe(1);
			queue.mark("text");
			await clock.pass(100_000);
			expect([count, queue.isUnsaved]).toEqual([2, false]);
		},
	);

	it("stop at a conflict until somebody decides", async () => {
		const clock = new Clock();
		let count = 0;
		const send = async (): Promise<Outcome> => ({ kind: "conflict", status: ++count && 412 });
		const { later } = clock;
		const queue = new SaveQueue({ send, later, now: () => clock.now, show: () => {} });
		queue.mark("text");
		await queue.flush();
		queue.mark("title");
		await queue.flush();
		await clock.pass(100_000);
		expect([count, queue.unsaved.sort(), queue.leaving]).toEqual([1, ["text", "title"], []]);
	});
});
