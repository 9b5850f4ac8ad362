import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { HidingRule } from "./style-model.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A field of a form, or an entry of a list. */
export interface FormElement {
	name: string | undefined;
	/** The type of an input; otherwise the name of the element. */
	kind: string;
	value: string;
	hasPlaceholder: boolean;
	/** The browser would not send the form while this is empty, or wrong. */
	isInsistent: boolean;
	/** The list that the entry is in. */
	list: FormElement | undefined;
	/** The ids of the elements around it. */
	inside: string[];
}

/** A form as somebody has filled it in. */
export interface FormState {
	elements: FormElement[];
	isChosen: (element: FormElement) => boolean;
	isTyped: (element: FormElement) => boolean;
}

/** A form as a browser without script keeps it: what is typed stays, shown or not. */
export class FormModel implements FormState {
	readonly elements: FormElement[];
	readonly content = new Map<string, string[]>();
	readonly ids: string[];

	readonly rules: HidingRule[];

	constructor(html: string, rules: HidingRule[]) {
		this.rules = rules;
		const all = elementsOf(parse(html), []);
		this.elements = all.flatMap(({ element, inside }) => fieldsOf(element, inside));
		this.ids = all.flatMap(({ element }) => attribute(element, "id") ?? []);
	}

	isChosen = ({ name, list, value }: FormElement) => {
		const chosen = this.content.get((list ?? { name }).name ?? "") ?? [];
		return list && chosen.length === 0 ? value === "" : chosen.includes(value);
	};

	isTyped = ({ name }: FormElement) => (this.content.get(name ?? "") ?? []).join("") !== "";

	/** Fills in a field as a person does: only what its element can hold. */
	fill(name: string, values: string[]): void {
		const known = this.elements.filter((one) => (one.list ?? one).name === name);
		if (known.length === 0) throw new Error(`The form has no field ${name}`);
		this.content.set(name, values);
	}

	/** Returns which of these questions and sections are there and not hidden. */
	shown(questions: string[]): string[] {
		const hidden = new Set(this.rules.filter((rule) => rule.isHiding(this)).map(({ id }) => id));
		return questions.filter((question) => {
			const id = `at-${question}`;
			const inside = this.elements.find((element) => element.inside.includes(id))?.inside ?? [];
			return (
				inside.length > 0 && !inside.slice(0, inside.indexOf(id) + 1).some((one) => hidden.has(one))
			);
		});
	}

	/** Returns what the browser sends: hidden fields are no different from others. */
	sent(): Map<string, string[]> {
		const names = this.elements.flatMap(({ name }) => name ?? []);
		return new Map([...new Set(names)].map((name) => [name, this.content.get(name) ?? [""]]));
	}
}

function elementsOf(node: Node, inside: string[]): { element: Element; inside: string[] }[] {
	if (!("childNodes" in node)) return [];
	const isElement = "tagName" in node;
	const id = isElement ? attribute(node, "id") : undefined;
	const within = id === undefined ? inside : [...inside, id];
	const below = node.childNodes.flatMap((child) => elementsOf(child, within));
	return isElement ? [{ element: node, inside: within }, ...below] : below;
}

function fieldsOf(element: Element, inside: string[]): FormElement[] {
	const { tagName } = element;
	if (!["input", "select", "textarea"].includes(tagName)) return [];
	const kind = attribute(element, "type") ?? tagName;
	const has = (name: string) => attribute(element, name) !== undefined;
	const field: FormElement = {
		...{ name: attribute(element, "name"), kind, value: attribute(element, "value") ?? "" },
		hasPlaceholder: has("placeholder"),
		isInsistent:
			["required", "min", "max", "pattern", "step"].some(has) ||
			["date", "email", "number", "url"].includes(kind),
		...{ list: undefined, inside },
	};
	const entries = elementsOf(element, []).filter(({ element }) => element.tagName === "option");
	return [
		field,
		...entries.map(({ element }) => ({
			...{ ...field, name: undefined, kind: "option", list: field },
			value: attribute(element, "value") ?? "",
		})),
	];
}

function attribute({ attrs }: Element, name: string): string | undefined {
	return attrs.find((one) => one.name === name)?.value;
}
