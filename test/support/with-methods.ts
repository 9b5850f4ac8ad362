/** The object with some methods of its own, the others as they are. */
export function withMethods<Target extends object>(
	target: Target,
	methods: Partial<Target>,
): Target {
	return new Proxy(target, {
		get(real, name) {
			if (Reflect.has(methods, name)) return Reflect.get(methods, name);
			const value = Reflect.get(real, name);
			return typeof value === "function" ? value.bind(real) : value;
		},
	});
}
