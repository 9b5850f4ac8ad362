const EVERY_MS = 2000;
const MEGABYTE = 1_000_000;

export const shownRows = (rows: number) =>
	`${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`;
export const shownBytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** Says how far a program is. */
export class Progress {
	readonly #tell: (line: string) => void;
	readonly #start = performance.now();
	#shown = performance.now();

	constructor(tell: (line: string) => void = console.log) {
		this.#tell = tell;
	}

	say(line: string): void {
		this.#tell(line);
	}

	/** Says it if nothing of the kind was said for two seconds. */
	show(line: string): void {
		if (performance.now() - this.#shown < EVERY_MS) return;
		this.#shown = performance.now();
		this.#tell(line);
	}

	milliseconds(): number {
		return Math.round(performance.now() - this.#start);
	}

	/** The seconds since the beginning, with one decimal. */
	seconds(): string {
		return `${(this.milliseconds() / 1000).toFixed(1)} s`;
	}
}
