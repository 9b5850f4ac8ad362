import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearestName } from "../platform/schema/nearest-name.ts";

/** One option of a command, such as `--port`. */
interface Option {
	type: "string" | "boolean";
	/** Stands for the value in the help, such as "PORT". */
	value?: string;
	/** Says in one short line what the option does. The help adds the default. */
	about: string;
	default?: string | boolean;
	short?: string;
	/** True if the option may be given several times; its value is a list then. */
	multiple?: boolean;
}

/** One command of the operator. Every command has `--help` too. */
interface Command<Options extends Record<string, Option>> {
	/** The command as a person types it, such as "npm run doctor --". */
	command: string;
	/** Says in one sentence what the command does. */
	about: string;
	/** The words that the command takes besides its options, in order; a name in brackets may be missing. */
	parameters?: { name: string; about: string }[];
	options: Options;
	/** Further lines at the end of the help. */
	notes?: string[];
}

const HELP = { type: "boolean", short: "h", about: "shows this help" } as const;

/** The types of the values, by the command's options. */
type Config<Options extends Record<string, Option>> = {
	args: string[];
	options: Options;
	allowPositionals: true;
	strict: true;
};
interface CommandLine<Options extends Record<string, Option>> {
	values: ReturnType<typeof parseArgs<Config<Options>>>["values"];
	parameters: string[];
}

/**
 * Returns the options and parameters of the running program. Ends it with 0 after `--help`, and with 2 after at most
 * three lines that help if an option is unknown or has no value, or if there are too few or too many parameters.
 */
export function commandLine<const Options extends Record<string, Option>>(
	command: Command<Options>,
	args = process.argv.slice(2),
): CommandLine<Options> {
	const read = readOptions(command, args);
	if (read.help !== undefined) {
		console.log(read.help);
		process.exit(0);
	}
	if (read.error === undefined) return read;
	console.error(`${read.error}\n${command.command} --help shows what there is.`);
	process.exit(2);
}

interface Help {
	help: string;
	error?: undefined;
}
interface Refusal {
	error: string;
	help?: undefined;
}
type Read<Options extends Record<string, Option>> =
	| (CommandLine<Options> & { help?: undefined; error?: undefined })
	| Help
	| Refusal;

/** Reads what was typed after a command. */
export function readOptions<const Options extends Record<string, Option>>(
	command: Command<Options>,
	args: string[],
): Read<Options> {
	const options: Record<string, Option> = { ...command.options, help: HELP };
	const loose = { args, options, allowPositionals: true } satisfies ParseArgsConfig;
	const { tokens } = parseArgs({ ...loose, strict: false, tokens: true });
	const typed = tokens.filter((token) => token.kind === "option");
	if (typed.some(({ name }) => name === "help")) return { help: helpOf(command) };
	for (const { name, rawName, value } of typed) {
		const error = optionError(options, name, rawName, value);
		if (error !== undefined) return { error };
	}
	const parameters = tokens.filter((token) => token.kind === "positional").map((one) => one.value);
	const error = parametersError(command.parameters ?? [], parameters);
	if (error !== undefined) return { error };
	const strict = { args, options: command.options, allowPositionals: true, strict: true } as const;
	return { values: parseArgs<Config<Options>>(strict).values, parameters };
}

function optionError(
	options: Record<string, Option>,
	name: string,
	typed: string,
	value: string | undefined,
): string | undefined {
	const option = Object.hasOwn(options, name) ? options[name] : undefined;
	if (!option) {
		const near = nearestName(name, Object.keys(options));
		return `There is no option ${typed}${near ? `. Did you mean --${near}?` : "."}`;
	}
	// A value that begins with a dash is nearly always the next option.
	const isMissing = value === undefined || value === "" || value.startsWith("-");
	if (option.type === "string" && isMissing)
		return `${typed} needs a value: ${typed} ${option.value ?? "VALUE"}`;
	return option.type === "boolean" && value !== undefined ? `${typed} takes no value.` : undefined;
}

function parametersError(known: { name: string }[], typed: string[]): string | undefined {
	const missing = known[typed.length]?.name;
	if (missing !== undefined && !missing.startsWith("[")) return `${missing} is missing.`;
	const extra = typed[known.length];
	return extra === undefined ? undefined : `“${extra}” is too much here.`;
}

function helpOf<Options extends Record<string, Option>>(command: Command<Options>): string {
	const parameters = command.parameters ?? [];
	const options = Object.entries<Option>({ ...command.options, help: HELP });
	const rows = [
		...parameters.map(({ name, about }) => [name, about] as const),
		...options.map(([name, option]) => [typedAs(name, option), explained(option)] as const),
	];
	const width = Math.max(...rows.map(([name]) => name.length));
	const usage = [command.command, ...parameters.map(({ name }) => name), "[options]"].join(" ");
	const table = rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`);
	return [usage, command.about, "", ...table, ...(command.notes ?? [])].join("\n");
}

const typedAs = (name: string, { value }: Option) => `--${name}${value ? ` ${value}` : ""}`;
const explained = ({ about, default: usual }: Option) =>
	typeof usual === "string" && usual !== "" ? `${about} (${usual})` : about;
