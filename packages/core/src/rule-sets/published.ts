/**
 * The digest of everything that comes with the package, as it was published: by `id@version` for rule sets, by id for solicitations. A published
 * version never changes, so nobody who loads it needs to work its digest out again; the test beside this does.
 */
export const PUBLISHED: {
  readonly ruleSets: Readonly<Record<string, string>>;
  readonly solicitations: Readonly<Record<string, string>>;
} = {
  ruleSets: {
    'ojp-fy2023@1.0.0': '2e0ea0bc96be025775f4a7689645d5508980b90f69bcc051f0dba52a15a8ddad',
    'ojp-fy2024@1.0.0': '7ea50b42e6d71824e6af6bc9b15b4a56d3c9745b45c249e28086a29c7dc9e1bd',
  },
  solicitations: {
    'O-BJA-2023-171562': '544d6735ab9c7e72761080b4227e5e6316441a615e3fd3073b2151b04c5a6f65',
    'ojp-fy2023-generic': '435fb43309812fef4c55ddaef87b9f6e26400f22bd3f21b815c5cd7384f7a2ec',
    'ojp-fy2024-generic': '5e22d8bd99ed81122041158c0931ceddb3c01539ef1c93df45b96c98c8d267c9',
  },
};
