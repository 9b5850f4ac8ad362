import type { Child } from "hono/jsx";

export interface FieldProps {
	/** The id of the field, which no other on the page has. */
	id: string;
	name: string;
	label: string;
	help?: string;
	/** A sentence about the fault of the typed value. */
	fault?: string | undefined;
	/** The value that somebody else stored meanwhile, and a sentence that says so. */
	theirs?: { says: string; text: string } | undefined;
}

/** A label, what belongs to it, what is wrong with it, and what helps. */
export function Field({
	id,
	label,
	help,
	fault,
	theirs,
	children,
}: FieldProps & { children: Child }) {
	return (
		<div class="field">
			<label for={id}>{label}</label>
			{children}
			<Fault {...{ id, fault }} />
			{theirs && (
				<div class="theirs" id={`${id}-theirs`}>
					<p>{theirs.says}</p>
					<pre>{theirs.text}</pre>
				</div>
			)}
			{help !== undefined && (
				<p class="help" id={`${id}-help`}>
					{help}
				</p>
			)}
		</div>
	);
}

/** Says what is wrong with the field that has this id; nothing if it is right. */
export function Fault({ id, fault }: { id: string; fault: string | undefined }) {
	if (fault === undefined) return null;
	return (
		<p class="fault" id={`${id}-fault`}>
			{fault}
		</p>
	);
}

type Described = Pick<FieldProps, "id" | "help" | "fault" | "theirs">;

/** Returns the attributes that join a field to what is said about it. */
export function describedBy({ id, help, fault, theirs }: Described) {
	const ids = [
		fault !== undefined && `${id}-fault`,
		theirs && `${id}-theirs`,
		help !== undefined && `${id}-help`,
	];
	const described = ids.filter(Boolean).join(" ");
	return {
		...(described !== "" && { "aria-describedby": described }),
		...(fault !== undefined && { "aria-invalid": "true" as const }),
	};
}
