import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

const RETRY_MS = 200;

/** Many who answer at once, each again and again under one number until somebody says that it is stored. */
export class Respondents {
	/** The ids of what was acknowledged. */
	readonly acknowledged = new Set<string>();
	queued = 0;
	readonly #statuses = new Map<string, number>();
	readonly #url: string;
	readonly #count: number;
	readonly #connections: number;
	#begun = 0;
	#isPaused = false;
	#milliseconds = 0;

	constructor(url: string, count: number, connections: number) {
		this.#url = url;
		this.#count = count;
		this.#connections = connections;
	}

	async answer(): Promise<void> {
		const start = Date.now();
		await Promise.all(Array.from({ length: this.#connections }, () => this.#answerInTurn()));
		this.#milliseconds = Date.now() - start;
	}

	/** Waits until this share of all answers is acknowledged. */
	async until(share: number): Promise<void> {
		while (this.acknowledged.size < this.#count * share) await wait(20);
	}

	pause(): void {
		this.#isPaused = true;
	}

	goOn(): void {
		this.#isPaused = false;
	}

	figures() {
		const seconds = this.#milliseconds / 1000;
		return {
			acknowledged: this.acknowledged.size,
			seconds,
			answers: Object.fromEntries(this.#statuses),
		};
	}

	async #answerInTurn(): Promise<void> {
		while (this.#begun < this.#count) {
			this.#begun++;
			const fields = answersOf(this.#begun);
			while (!(await this.#send(fields))) await wait(RETRY_MS);
			while (this.#isPaused) await wait(RETRY_MS);
		}
	}

	async #send(fields: Record<string, unknown>): Promise<boolean> {
		try {
			const response = await fetch(this.#url, {
				method: "POST",
				// One address each: nobody is a flood.
				headers: { "Content-Type": "application/json", "CF-Connecting-IP": address() },
				body: JSON.stringify(fields),
			});
			this.#note(String(response.status));
			const body: { id?: string } = await response.json();
			if (!response.ok || body.id === undefined) return false;
			if (response.status === 202) this.queued++;
			this.acknowledged.add(body.id);
			return true;
		} catch {
			this.#note("no answer");
			return false;
		}
	}

	#note(status: string): void {
		this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
	}
}

function answersOf(number: number) {
	return {
		_submission: randomUUID(),
		role: number % 3 === 0 ? "owner" : "tenant",
		topics: number % 2 === 0 ? ["energy", "law"] : ["people"],
		quality: (number % 5) + 1,
		comment: `Nr. ${number}`,
	};
}

function address(): string {
	return Array.from({ length: 4 }, () => 1 + Math.floor(Math.random() * 250)).join(".");
}
