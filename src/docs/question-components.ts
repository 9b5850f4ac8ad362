import type { AnySchema } from "../platform/http/request-schema.ts";
import { questionDefinitions } from "../surveys/questions/question.schema.ts";

/** Returns the schema of every question type: “yes_no” is YesNoQuestion. */
export function questionTypes(): Record<string, AnySchema> {
	const types = Object.entries(questionDefinitions);
	return Object.fromEntries(
		types.map(([type, { schema }]) => [`${inPascalCase(type)}Question`, schema]),
	);
}

function inPascalCase(name: string): string {
	return name.replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());
}
