import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GroupCommit } from "../../../src/platform/db/group-commit.ts";

const never = () => new Promise<never>(() => {});

/** Commits numbers, which are told their doubles, and remembers what was written together. */
function doubling() {
	const commit = new GroupCommit<number, number>();
	const batches: number[][] = [];
	const write = async (numbers: number[]) => {
		batches.push(numbers);
		return numbers.map((number) => 2 * number);
	};
	return { batches, write, of: (number: number) => commit.commit(number, write), commit };
}

describe("GroupCommit", () => {
	it("writes the first at once, and together those who come meanwhile", async () => {
		const { batches, of } = doubling();
		expect(await Promise.all([1, 2, 3, 4].map(of))).toEqual([2, 4, 6, 8]);
		expect(batches).toEqual([[1], [2, 3, 4]]);
		expect(await of(5)).toBe(10);
		expect(batches.at(-1)).toEqual([5]);
	});

	it("writes at most thirty at once, in the order they came", async () => {
		const { batches, of } = doubling();
		const numbers = Array.from({ length: 120 }, (_, index) => index);
		await Promise.all(numbers.map(of));
		expect(batches.map(({ length }) => length)).toEqual([1, 30, 30, 30, 29]);
		expect(batches.flat()).toEqual(numbers);
	});

	it("fails to all whose write fails, and goes on with the next", async () => {
		const { commit, write } = doubling();
		const fail = () => Promise.reject(new Error("no"));
		const crowd = [commit.commit(1, write), commit.commit(2, fail), commit.commit(3, write)];
		const results = await Promise.allSettled(crowd);
		expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
		expect(await commit.commit(4, write)).toBe(8);
	});

	it("fails to all where a write does not tell of every item", async () => {
		const { commit, write } = doubling();
		const crowd = [1, 2, 3].map((number) => commit.commit(number, number === 2 ? tellOne : write));
		const results = await Promise.allSettled(crowd);
		expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
	});
});

const tellOne = async () => [0].slice(1);

describe("GroupCommit, where a write does not end", () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it("keeps nobody waiting longer than for D1 itself", async () => {
		const { commit, batches, of } = doubling();
		commit.commit(1, never);
		const second = of(2).catch((error: Error) => error.name);
		await vi.advanceTimersByTimeAsync(1200);
		expect(await second).toBe("Unavailable");
		expect(batches).toEqual([]);
	});

	it("never makes one lead who gave up waiting", async () => {
		const { commit, write, batches, of } = doubling();
		const { promise: ended, resolve: end } = Promise.withResolvers<void>();
		const first = commit.commit(1, async (numbers) => {
			await ended;
			return write(numbers);
		});
		const gaveUp = of(2).catch((error: Error) => error.name);
		await vi.advanceTimersByTimeAsync(1200);
		expect(await gaveUp).toBe("Unavailable");
		const waiting = of(3);
		end();
		expect(await Promise.all([first, waiting])).toEqual([2, 6]);
		expect(batches).toEqual([[1], [3]]);
		expect(await of(4)).toBe(8);
	});

	it("lets another lead after three seconds", async () => {
		const { commit, batches, of } = doubling();
		commit.commit(1, never);
		await vi.advanceTimersByTimeAsync(3000);
		expect(await Promise.all([of(2), of(3)])).toEqual([4, 6]);
		expect(batches).toEqual([[2], [3]]);
	});

	it("is not handed over by a leader that comes back after its lease", async () => {
		const { commit, write, batches, of } = doubling();
		const { promise: ended, resolve: end } = Promise.withResolvers<void>();
		const lost = commit.commit(1, async (numbers) => {
			await ended;
			return write(numbers);
		});
		await vi.advanceTimersByTimeAsync(3000);
		const { promise: running, resolve: finish } = Promise.withResolvers<void>();
		const second = commit.commit(2, async (numbers) => {
			await running;
			return write(numbers);
		});
		const third = of(3);
		end();
		expect(await lost).toBe(2);
		// The second write still runs: the third waits for it.
		expect(batches).toEqual([[1]]);
		finish();
		expect(await Promise.all([second, third])).toEqual([4, 6]);
		expect(batches).toEqual([[1], [2], [3]]);
	});
});
