import type { FormElement, FormState } from "./form-model.ts";

/** A rule of a style sheet of conditions: in which forms it hides the element with this id. */
export interface HidingRule {
	isHiding: FormTest;
	id: string;
}

const RULE = /^\.survey(.+) \[id="([^"]+)"\] \{ display: none; \}$/;

/** Parses a style sheet of conditions; throws if it has anything that a model of a browser does not know. */
export function hidingRules(style: string): HidingRule[] {
	return style.split("\n").flatMap((line) => {
		if (line === "") return [];
		const [, form, id] = RULE.exec(line) ?? [];
		if (form === undefined || id === undefined) throw new Error(`Unknown rule: ${line}`);
		return [{ isHiding: formTest(form), id }];
	});
}

type FormTest = (state: FormState) => boolean;
type ElementTest = (element: FormElement, state: FormState) => boolean;

/** Compiles a compound selector of forms made of “:has(…)”, “:not(…)” and “*”. */
function formTest(selector: string): FormTest {
	const tests = partsOf(selector).map(formPartTest);
	return (state) => tests.every((test) => test(state));
}

function formPartTest(part: string): FormTest {
	if (part === "*") return () => true;
	const [, name, inner = ""] = /^:(has|not)\((.*)\)$/s.exec(part) ?? [];
	const not = name === "not" && formTest(inner);
	if (not) return (state) => !not(state);
	if (name !== "has") throw new Error(`Unknown selector of a form: ${part}`);
	const any = splitOutside(inner, ",").map(elementTest);
	return (state) => any.some((test) => state.elements.some((element) => test(element, state)));
}

/** Compiles “compound” or “ancestor compound”. */
function elementTest(selector: string): ElementTest {
	const [last = "", parent] = splitOutside(selector, " ").toReversed();
	const own = compoundTest(last);
	if (parent === undefined) return own;
	const above = compoundTest(parent);
	return (element, state) =>
		element.list !== undefined && own(element, state) && above(element.list, state);
}

function compoundTest(compound: string): ElementTest {
	const tests = partsOf(compound).map(partTest);
	return (element, state) => tests.every((test) => test(element, state));
}

function partTest(part: string): ElementTest {
	const [, attribute, quoted = '""'] = /^\[(\w+)=("(?:[^"\\]|\\.)*")\]$/s.exec(part) ?? [];
	const wanted = unquoted(quoted);
	if (attribute === "name") return ({ name }) => name === wanted;
	if (attribute === "value") return ({ value }) => value === wanted;
	if (part === ":checked") return (element, state) => state.isChosen(element);
	if (part === ":placeholder-shown")
		return (element, state) => element.hasPlaceholder && !state.isTyped(element);
	if (part === "option") return ({ list }) => list !== undefined;
	const [, inner] = /^:not\((.*)\)$/s.exec(part) ?? [];
	if (inner === undefined) throw new Error(`Unknown selector of a field: ${part}`);
	const test = compoundTest(inner);
	return (element, state) => !test(element, state);
}

const unquoted = (text: string) => text.slice(1, -1).replace(/\\(.)/gs, "$1");

/** Splits a compound selector into its simple ones. */
function partsOf(selector: string): string[] {
	const parts: string[] = [];
	for (let rest = selector; rest !== ""; ) {
		const length = partLength(rest);
		parts.push(rest.slice(0, length));
		rest = rest.slice(length);
	}
	return parts;
}

function partLength(text: string): number {
	const [plain] = /^(?:\*|\w+|\[\w+="(?:[^"\\]|\\.)*"\]|:[\w-]+(?![\w(-]))/s.exec(text) ?? [];
	return plain?.length ?? closingIndex(text) + 1;
}

function closingIndex(text: string): number {
	let depth = 0;
	for (const { index, character } of outsideStrings(text)) {
		if (character === "(") depth++;
		if (character === ")" && --depth === 0) return index;
	}
	throw new Error(`Unknown selector: ${text}`);
}

/** Splits at a character outside of strings and brackets. */
function splitOutside(text: string, separator: string): string[] {
	const ends: number[] = [];
	let depth = 0;
	for (const { index, character } of outsideStrings(text)) {
		if (character === "(") depth++;
		if (character === ")") depth--;
		if (character === separator && depth === 0) ends.push(index);
	}
	return [...ends, text.length]
		.map((end, n) => text.slice(n === 0 ? 0 : (ends[n - 1] ?? 0) + 1, end))
		.map((one) => one.trim())
		.filter((one) => one !== "");
}

function outsideStrings(text: string): { index: number; character: string }[] {
	return [...text.matchAll(/"(?:[^"\\]|\\.)*"|./gs)].flatMap(({ 0: character, index }) =>
		character.length === 1 ? [{ index, character }] : [],
	);
}
