import type { limits as german } from "../de/limits.ts";

export const limits = {
	answers: (min, max) => {
		if (min === undefined) return `up to ${max} answers`;
		if (max !== undefined) return `${min} to ${max} answers`;
		return min === "1" ? "at least one answer" : `at least ${min} answers`;
	},
	range: (min, max) => {
		if (min === undefined) return `at most ${max}`;
		return max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
	},
	decimals: (count) => {
		if (count === 0) return "whole number";
		return count === 1 ? "at most 1 decimal" : `at most ${count} decimals`;
	},
	days: (min, max) => {
		if (min === undefined) return `until ${max}`;
		return max === undefined ? `from ${min}` : `from ${min} to ${max}`;
	},
	dayExample: "such as 2024-07-15",
	characters: (max) => `at most ${max} characters`,
	places: (max) => (max === "1" ? "one place only" : `up to ${max} places`),
} satisfies typeof german;
