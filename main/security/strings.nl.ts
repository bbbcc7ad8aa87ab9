/** The question before this laptop connects with a server for the first time; the source for other languages. */
export const nl = {
  newServer: {
    message: (host: string) => `Deze uitnodiging leidt naar ${host}. Verbinden?`,
    detail:
      'Die server krijgt uw naam en functie en de naam van deze laptop. Daarna deelt u er de dossiers en notities van deze werkruimte mee. Kent u dit adres niet? Vraag het dan na bij wie u uitnodigde.',
    connect: 'Verbind',
    cancel: 'Annuleer',
  },
}

export type SecurityStrings = typeof nl
