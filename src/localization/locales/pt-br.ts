/* eslint-disable max-lines -- All words of a language stand in one file, so that one is enough to add a language. */
import { formatNumber, plural } from '../plural.js';
import type { BulkTerms } from '../bulk-terms.js';
import type { FormTerms } from '../form-terms.js';
import type { ImportTerms, Locale, Terms } from '../terms.js';

const lang = 'pt-BR';
const n = (value: number) => formatNumber(lang, value);
const users = (count: number) =>
  plural(lang, count, {
    one: `${n(count)} usuário`,
    many: `${n(count)} de usuários`,
    other: `${n(count)} usuários`,
  });
const lines = (count: number) =>
  plural(lang, count, {
    one: `${n(count)} linha`,
    many: `${n(count)} de linhas`,
    other: `${n(count)} linhas`,
  });

const terms: Terms = {
  users: 'Usuários',
  newUser: 'Novo usuário',
  client: 'Cliente',
  allClients: 'Todos os clientes',
  searchUsers: 'Buscar usuários',
  searchHint: (minLength) =>
    plural(lang, minLength, {
      one: `Digite ao menos ${n(minLength)} caractere para buscar.`,
      many: `Digite ao menos ${n(minLength)} de caracteres para buscar.`,
      other: `Digite ao menos ${n(minLength)} caracteres para buscar.`,
    }),
  clearSearch: 'Limpar busca',
  columnName: 'Nome completo',
  columnEmail: 'E-mail',
  columnPhone: 'Telefone',
  columnRole: 'Função',
  columnClients: 'Funções por cliente',
  columnLastLogin: 'Último acesso',
  columnCreationDate: 'Data de criação',
  columnActive: 'Status',
  columnActions: 'Ações',
  sortedBy: (column, direction) =>
    `Ordenado por ${column}, em ordem ${direction === 'ascending' ? 'crescente' : 'decrescente'}.`,
  unknown: '–',
  never: 'Nunca',
  noRole: 'Sem função',
  moreClients: (count) =>
    plural(lang, count, {
      one: `+${n(count)} outro cliente`,
      many: `+${n(count)} de outros clientes`,
      other: `+${n(count)} outros clientes`,
    }),

  filters: 'Filtros',
  statusFilter: 'Status',
  anyTime: 'Qualquer data',
  notSignedInFor: (days) =>
    plural(lang, days, {
      one: `Sem acesso há ${n(days)} dia`,
      many: `Sem acesso há ${n(days)} de dias`,
      other: `Sem acesso há ${n(days)} dias`,
    }),
  neverSignedIn: 'Nunca acessou',
  counted: (label, count, atLeast) => `${label} (${n(count)}${atLeast ? '+' : ''})`,
  removeFilter: (label) => `Remover filtro: ${label}`,
  clearFilters: 'Limpar filtros',
  noMatchFilters: 'Nenhum usuário corresponde a esses filtros.',
  columns: 'Colunas',
  moveUp: (column) => `Mover para cima: ${column}`,
  moveDown: (column) => `Mover para baixo: ${column}`,
  widthOf: (column) => `Largura da coluna ${column} em pixels`,
  movedTo: (column, place, places) => `${column}: coluna ${n(place)} de ${n(places)}.`,
  resetColumns: 'Restaurar colunas',
  density: 'Densidade',
  densityName: { comfortable: 'Confortável', compact: 'Compacta' },
  views: 'Visualizações',
  noViews:
    'Ainda não há visualizações salvas. Ajuste a busca, os filtros e as colunas e depois salve tudo com um nome.',
  viewName: 'Nome da visualização',
  saveView: 'Salvar visualização',
  showView: (name) => `Mostrar ${name}`,
  deleteView: (name) => `Excluir ${name}`,
  selected: (count) =>
    plural(lang, count, {
      one: `${n(count)} usuário selecionado`,
      many: `${n(count)} de usuários selecionados`,
      other: `${n(count)} usuários selecionados`,
    }),
  clearSelection: 'Limpar seleção',
  selectPage: 'Selecionar todos os usuários exibidos aqui',
  selectUser: (name) => `Selecionar ${name}`,

  status: { pending: 'Aguardando', active: 'Ativo', inactive: 'Inativo' },
  activationSent: (when) => `Convite enviado em ${when}`,
  activationBounced: 'Não foi possível entregar o e-mail',
  activationExpired: 'O link de ativação expirou',
  sentAgainOn: (when) => `reenviado em ${when}`,
  resetSentOn: (when) => `Link de redefinição enviado em ${when}`,
  resetExpired: 'O link de redefinição expirou',

  pages: 'Páginas',
  previous: 'Anterior',
  next: 'Próxima',
  pageOf: (page, pages) => `Página ${n(page)} de ${n(pages)}`,
  goToPage: (page) => `Página ${n(page)}`,
  pageSize: 'Usuários por página',
  goToUser: 'Ir para o usuário número',
  go: 'Ir',
  rangeOf: (from, to, total, atLeast) =>
    `${n(from)}–${n(to)} de ${atLeast ? `mais de ${users(total)}` : users(total)}`,
  rangeWithoutTotal: (from, to) => `Usuários ${n(from)}–${n(to)}`,
  found: (total, atLeast) =>
    (atLeast ? 'Mais de ' : '') +
    plural(lang, total, {
      one: `${n(total)} usuário encontrado.`,
      many: `${n(total)} de usuários encontrados.`,
      other: `${n(total)} usuários encontrados.`,
    }),
  loading: 'Carregando usuários…',
  asOf: (time) => `Dados das ${time}. Atualizando…`,
  couldNotRefresh: (time) => `Dados das ${time}. Não foi possível atualizar estes usuários.`,
  rowChanged: 'Alterado',
  rowRemoved: 'Excluído',
  othersChanged: (count) =>
    plural(lang, count, {
      one: `Outra pessoa alterou ${n(count)} usuário da lista.`,
      many: `Outra pessoa alterou ${n(count)} de usuários da lista.`,
      other: `Outra pessoa alterou ${n(count)} usuários da lista.`,
    }),
  newUsers: (count) =>
    plural(lang, count, {
      one: `${n(count)} novo usuário – mostrar`,
      many: `${n(count)} de novos usuários – mostrar`,
      other: `${n(count)} novos usuários – mostrar`,
    }),
  maybeOutdated: 'Pode haver dados mais recentes – mostrar',
  unreadable: (count) =>
    plural(lang, count, {
      one: `Não foi possível ler ${n(count)} usuário, por isso ele não é exibido.`,
      many: `Não foi possível ler ${n(count)} de usuários, por isso eles não são exibidos.`,
      other: `Não foi possível ler ${n(count)} usuários, por isso eles não são exibidos.`,
    }),

  emptyTitle: 'Ainda não há usuários',
  emptyText: 'As pessoas que você adicionar aparecem aqui.',
  noMatchTitle: 'Nenhum resultado',
  noMatchText: (search) =>
    `Nenhum usuário corresponde a “${search}”. Confira a grafia ou busque um termo mais curto.`,
  noAdapterTitle: 'Nenhum servidor conectado',
  noAdapterText: 'Esta página não recebeu um adaptador, então não há nada para mostrar.',
  notSupported: 'O servidor conectado não oferece este recurso.',
  forbiddenTitle: 'Você não pode ver estes usuários',
  forbiddenText: 'Peça acesso a quem administra este espaço de trabalho.',
  unauthenticatedTitle: 'Sua sessão foi encerrada',
  failedTitle: 'Não foi possível carregar os usuários',
  listRefused: 'O servidor recusou esta consulta. Limpe a busca e os filtros ou tente novamente.',
  listRefreshed: 'A lista agora mostra a situação atual.',
  tryAgain: 'Tentar novamente',
  stillWorking: 'Em andamento…',

  edit: 'Editar',
  sendEmail: 'Enviar e-mail',
  sendAgain: 'Reenviar',
  getLink: 'Obter link',
  remove: 'Excluir',
  activate: 'Ativar',
  deactivate: 'Desativar',
  moreActions: 'Mais ações',
  cancel: 'Cancelar',
  close: 'Fechar',
  dismiss: 'Dispensar',
  copyLink: 'Copiar link',
  linkCopied: 'Link copiado.',
  confirmRemoveTitle: (name) => `Excluir a conta de ${name}?`,
  confirmRemoveText: 'A conta é excluída e não pode ser recuperada.',
  confirmDeactivateTitle: (name) => `Desativar a conta de ${name}?`,
  confirmDeactivateText: 'Esta pessoa não poderá mais fazer login até que você reative a conta.',
  confirmResetTitle: (name) => `Enviar a ${name} um link para redefinir a senha?`,
  confirmResetText: (email) =>
    `O e-mail será enviado para ${email}. A senha atual continua valendo até que uma nova seja definida.`,
  getLinkTitle: (name) => `Obter um link para redefinir a senha de ${name}?`,
  getLinkText:
    'Nenhum e-mail é enviado: a entrega do link fica por sua conta. A senha atual continua valendo até que uma nova seja definida.',
  waitIsOver: (name) => `Você já pode enviar outro e-mail a ${name}.`,
  waitUntil: (time) => `Próximo envio disponível a partir de ${time}.`,

  createdBounced: (name) =>
    `A conta de ${name} foi criada, mas não foi possível entregar o e-mail de ativação. Confira o endereço e reenvie.`,
  createdLink: (name) =>
    `A conta de ${name} foi criada. Nenhum e-mail foi enviado: obtenha um link e entregue-o.`,
  created: (name) => `A conta de ${name} foi criada. O e-mail de ativação está a caminho.`,
  updated: (name) => `As alterações de ${name} foram salvas.`,
  removed: (name) => `A conta de ${name} foi excluída.`,
  activatedPending: (name) =>
    `A conta de ${name} já pode ser ativada de novo; falta definir uma senha pelo e-mail.`,
  activated: (name) => `A conta de ${name} foi ativada.`,
  deactivated: (name) => `A conta de ${name} foi desativada.`,
  resetSent: (name) => `Um link para redefinir a senha foi enviado a ${name}.`,
  activationSentTo: (name) => `O e-mail de ativação foi reenviado a ${name}.`,
  linkReady: (name) => `Entregue este link a ${name}:`,
  linkUntil: (when) => `Válido até ${when}.`,
  mailFailed: (name) => `Não foi possível entregar o e-mail a ${name}.`,
  mailBounced: (name) => `Não foi possível entregar o e-mail a ${name}. Confira o endereço.`,
  mailExpired: (name) => `O link de ${name} expirou. Envie-o novamente.`,
  actionFailed: {
    create: (name) => `A conta de ${name} não foi criada.`,
    update: (name) => `As alterações de ${name} não foram salvas.`,
    activate: (name) => `A conta de ${name} não foi ativada.`,
    deactivate: (name) => `A conta de ${name} não foi desativada.`,
    remove: (name) => `A conta de ${name} não foi excluída.`,
    'reset-password': (name) => `Nenhum e-mail foi enviado a ${name}.`,
    'send-activation': (name) => `Nenhum e-mail foi enviado a ${name}.`,
  },

  error: {
    unauthenticated: 'Sua sessão terminou. Faça login novamente; o que você digitou foi mantido.',
    forbidden: 'Você não tem permissão para fazer isso.',
    'not-found': 'Este usuário não existe mais.',
    conflict: 'Há um conflito com os dados atuais.',
    invalid: 'Alguns valores não foram aceitos.',
    'rate-limited': 'Tentativas demais.',
    unavailable: 'O servidor está inacessível ou com problemas. Tente novamente em instantes.',
    timeout: 'O servidor demorou demais para responder. Tente novamente em instantes.',
    offline: 'Você está offline. Verifique a conexão e tente novamente.',
    malformed: 'Não foi possível ler a resposta do servidor. Tente novamente ou avise o suporte.',
  },
  retryAfter: (seconds) =>
    plural(lang, seconds, {
      one: `Tente novamente em ${n(seconds)} segundo.`,
      many: `Tente novamente em ${n(seconds)} de segundos.`,
      other: `Tente novamente em ${n(seconds)} segundos.`,
    }),
  roleAboveOwn: 'Você não pode atribuir uma função superior à sua.',
  refusal: {
    'last-admin': 'Esta é a última conta de administrador ativa. Primeiro, dê essa função a outra pessoa.',
    self: 'Esta é a sua própria conta.',
    'higher-role': 'Esta pessoa tem uma função superior à sua.',
    'managed-elsewhere': 'Esta pessoa é gerenciada em outro lugar, ao menos em parte.',
    'email-taken': 'Outro usuário já tem este endereço de e-mail.',
    'stale-version': 'Outra pessoa alterou este usuário enquanto isso.',
    'not-pending': 'Esta conta já foi ativada.',
    inactive: 'Esta conta está inativa.',
    'too-soon': 'Um e-mail acabou de ser enviado.',
  },

  notLoaded: 'Não foi possível carregar esta parte da página. Verifique a conexão e tente novamente.',
  firstName: 'Nome',
  lastName: 'Sobrenome',
  email: 'E-mail',
  phone: 'Número de telefone',
  role: 'Função',
  newUserTitle: 'Novo usuário',
  editUserTitle: (name) => `Editar ${name}`,
  changedMeanwhile: 'Alterado por outra pessoa enquanto isso.',
  removedMeanwhile: 'Excluído por outra pessoa enquanto isso.',

  importUsers: 'Importar…',
  exportUsers: 'Exportar',

  roleName: { admin: 'Administrador', editor: 'Editor', viewer: 'Leitor' },
};

const formTerms: FormTerms = {
  save: 'Salvar',
  saving: 'Salvando…',
  personalInformation: 'Informações pessoais',
  emailHint: 'Usado para fazer login.',
  phonePrefix: 'Código do país',
  phoneHint: 'Com o código internacional, por exemplo +55 11 96123-4567.',
  phoneNotValid: 'Este número não parece estar em uso. Você pode salvá-lo mesmo assim.',
  requiredHint: 'Os campos marcados com * são obrigatórios.',
  problems: (count) =>
    plural(lang, count, {
      one: `Há um problema em ${n(count)} campo:`,
      many: `Há problemas em ${n(count)} de campos:`,
      other: `Há problemas em ${n(count)} campos:`,
    }),
  input: {
    required: (field) => `O campo “${field}” é obrigatório.`,
    'too-long': (field) => `O campo “${field}” está longo demais.`,
    'not-an-email': (field) => `O campo “${field}” precisa ter o formato nome@exemplo.com.br.`,
    'not-a-phone-number': (field) =>
      `O campo “${field}” tem um número inválido. Confira o código e os dígitos.`,
  },
  discard: 'Descartar',
  draftRestored: 'O que você havia digitado foi restaurado.',
  showCurrent: 'Mostrar dados atuais',
  nowSaved: (value) => `Salvo por outra pessoa: ${value}`,
  conflictTitle: (name) => `Enquanto isso, outra pessoa alterou os dados de ${name}`,
  conflictText:
    'Nada do que você digitou se perdeu. Onde as duas pessoas alteraram algo, escolha o que manter e depois salve.',
  conflictNone: 'Nada do que você digitou se perdeu, e não há conflitos. Salve depois de conferir.',
  conflictBefore: (value) => `Antes: ${value}`,
  theirValue: (value) => `Versão da outra pessoa: ${value}`,
  yourValue: (value) => `Sua versão: ${value}`,
  conflictChoose: 'Escolha uma das duas versões ou digite outro valor abaixo.',
  conflictTheirs: 'Alterado só pela outra pessoa, adotado',
  conflictMine: 'Alterado só por você, mantido',
  changedFrom: (field, before, after) => `${field}: ${before} → ${after}`,
  showChanges: 'Mostrar alterações',
  roleSummary: {
    admin: 'Controle total do espaço de trabalho',
    editor: 'Criação, testes e análises, sem administração',
    viewer: 'Somente leitura, sem acesso a dados sensíveis',
  },
  permission: {
    'members.manage': 'Gerenciar membros: adicionar, excluir, mudar funções',
    'billing.manage': 'Gerenciar o faturamento: consumo, assinaturas, faturas, formas de pagamento',
    'resources.manage':
      'Criar, editar e excluir todos os recursos: agentes, fluxos de conversa, bases de conhecimento, vozes',
    'data.access-all': 'Acessar todos os dados, inclusive transcrições e gravações brutas',
    'telephony.configure': 'Configurar a telefonia',
    'settings.modify': 'Alterar as configurações do espaço de trabalho',
    'api-keys.manage':
      'Gerenciar chaves de API, chaves públicas, webhooks e limites de capacidade (simultaneidade, CPS)',
    'resources.edit': 'Criar e alterar agentes, fluxos de conversa, bases de conhecimento, vozes',
    'interactions.test': 'Testar e simular interações',
    'logs.access': 'Acessar registros, transcrições, gravações e análises',
    'data.export': 'Exportar dados',
    'calls.run': 'Executar chamadas e campanhas',
    'connections.configure': 'Configurar conexões externas',
    'analytics.view': 'Ver chamadas e análises',
    'calls.start': 'Iniciar uma chamada',
    'history.access-scrubbed': 'Acessar o histórico sem dados sensíveis',
    'telephony.view': 'Ver os recursos de telefonia agrupados',
    'resources.change': 'Criar, editar ou excluir recursos',
    'api-keys.access': 'Acessar chaves de API, webhooks ou conexões',
    'administration.manage': 'Gerenciar faturamento, configurações ou membros',
  },
  can: 'Pode',
  cannot: 'Não pode',
  fullPermissions: 'Nada: todas as permissões',
  gains: 'Ganha',
  losses: 'Perde',
  noChange: 'Nada muda.',
  changeOf: (heading, list) => `${heading}: ${list}.`,
  clientRoles: 'Funções por cliente',
  roleAt: (client) => `Função no cliente ${client}`,
  atClient: (client, text) => `${client} – ${text}`,
  notManaged: 'Você não gerencia este cliente. A função nele permanece como está.',
  sameAs: (client) => `Igual ao cliente ${client}`,
  addClient: 'Adicionar um cliente',
  add: 'Adicionar',
  takeAway: (client) => `Retirar o cliente ${client}`,
  takenAway: 'Será retirado ao salvar.',
  putBack: (client) => `Recolocar o cliente ${client}`,
  severalRoles: 'Várias funções',
  severalRolesAt: (client) => `Várias funções no cliente ${client}`,
  ownRoleTitle: 'Mudar a sua própria função?',
  ownRoleText: 'Depois de salvar, talvez você não consiga desfazer a mudança por conta própria.',
  ownRoleConfirm: 'Mudar minha função',
  showPermissions: (role) => `O que significa ${role}`,
};

const importTerms: ImportTerms = {
  importTitle: 'Importar usuários',
  exportTitle: 'Exportar usuários',
  importHint:
    'Uma pessoa por linha, com nome, sobrenome, e-mail, telefone e função. Nada é salvo antes de você ver o que vai acontecer.',
  importFile: 'Arquivo CSV',
  importPaste: 'Ou cole as linhas',
  importProblem: {
    nothing: 'Escolha um arquivo ou cole algumas linhas.',
    'no-rows': 'Não há ninguém aqui. Verifique se as linhas estão abaixo dos cabeçalhos.',
    'too-large': 'O arquivo tem mais de 16 MB. Divida-o e importe uma parte de cada vez.',
    unreadable: 'Não foi possível ler o arquivo. Escolha-o novamente.',
    'unclosed-quote': 'Há aspas abertas que nunca são fechadas. Corrija o arquivo e escolha-o novamente.',
  },
  continue: 'Continuar',
  back: 'Voltar',
  stop: 'Parar',
  stopping: 'Parando…',
  readingFile: 'Lendo o arquivo…',
  matchTitle: (rows) => `${lines(rows)}: o que há em cada coluna?`,
  hasHeadings: 'A primeira linha contém cabeçalhos',
  notInFile: 'Não está no arquivo',
  columnNumber: (number) => `Coluna ${n(number)}`,
  forExample: (value) => `Por exemplo: ${value}`,
  emailColumnNeeded: 'Indique a coluna do endereço de e-mail: é por ele que as pessoas são reconhecidas.',
  phoneCountry: 'País dos números de telefone sem código',
  roleIfNone: 'Função dos novos usuários quando o arquivo não indica nenhuma',
  checkingRows: 'Verificando as linhas…',
  doneOf: (done, total) => `${n(done)} de ${n(total)}`,
  checkFailed: 'Não foi possível verificar todas as linhas',
  checkedTitle: (rows, wrong) =>
    `${plural(lang, rows, {
      one: `${n(rows)} linha verificada`,
      many: `${n(rows)} de linhas verificadas`,
      other: `${n(rows)} linhas verificadas`,
    })}, ${
      wrong === 0
        ? 'nenhum problema'
        : plural(lang, wrong, {
            one: `${n(wrong)} com problema`,
            many: `${n(wrong)} com problemas`,
            other: `${n(wrong)} com problemas`,
          })
    }`,
  alreadyThere: (count) =>
    plural(lang, count, {
      one: `${n(count)} pessoa já está cadastrada.`,
      many: `${n(count)} de pessoas já estão cadastradas.`,
      other: `${n(count)} pessoas já estão cadastradas.`,
    }),
  rowNumber: 'Linha',
  problem: 'Problema',
  rowProblem: {
    'unknown-role': (value) => `A função “${value}” não existe.`,
    'several-roles': (value) => `Só é possível uma função: “${value}”.`,
  },
  twiceInFile: (firstRow) => `O mesmo endereço de e-mail está na linha ${n(firstRow)}.`,
  moreRows: (count) => `E mais ${n(count)}.`,
  saveProblems: 'Salvar as linhas com problemas',
  planTitle: 'O que vai acontecer',
  existingPeople: 'Pessoas já cadastradas',
  existingChoice: { update: 'Alterar conforme o arquivo', leave: 'Deixar como estão' },
  planned: {
    create: (count) =>
      plural(lang, count, {
        one: `${n(count)} usuário será criado`,
        many: `${n(count)} de usuários serão criados`,
        other: `${n(count)} usuários serão criados`,
      }),
    update: (count) =>
      plural(lang, count, {
        one: `${n(count)} usuário será alterado`,
        many: `${n(count)} de usuários serão alterados`,
        other: `${n(count)} usuários serão alterados`,
      }),
    leave: (count) =>
      plural(lang, count, {
        one: `${n(count)} usuário ficará como está`,
        many: `${n(count)} de usuários ficarão como estão`,
        other: `${n(count)} usuários ficarão como estão`,
      }),
    refuse: (count) =>
      plural(lang, count, {
        one: `${n(count)} linha não será importada`,
        many: `${n(count)} de linhas não serão importadas`,
        other: `${n(count)} linhas não serão importadas`,
      }),
  },
  plannedMail: 'Cada novo usuário recebe um e-mail de ativação.',
  changes: 'Alterações',
  reason: 'Motivo',
  changedValue: (field, before, after) => `${field}: ${before} → ${after}`,
  leftBecause: {
    same: 'Nada é diferente.',
    kept: 'Você escolheu deixar como está.',
    'not-offered': 'Você não pode alterar este usuário.',
  },
  importCount: (count) => `Importar ${users(count)}`,
  nothingToImport: 'Não há ninguém para criar nem alterar.',
  importing: 'Importando…',
  serverWaits: (time) => `O servidor pediu uma pausa. A importação continua às ${time}.`,
  imported: (created, updated) =>
    `${plural(lang, created, {
      one: `${n(created)} criado`,
      many: `${n(created)} criados`,
      other: `${n(created)} criados`,
    })}, ${plural(lang, updated, {
      one: `${n(updated)} alterado`,
      many: `${n(updated)} alterados`,
      other: `${n(updated)} alterados`,
    })}`,
  importedFailed: (count) => `${n(count)} com falha`,
  importedLeft: (count) =>
    plural(lang, count, {
      one: `${n(count)} ainda não processado`,
      many: `${n(count)} ainda não processados`,
      other: `${n(count)} ainda não processados`,
    }),
  retryFailed: 'Repetir o que falhou',
  goOn: 'Continuar',
  saveFailed: 'Salvar o que não foi importado',
  importAnother: 'Importar outro arquivo',
  exporting: (done) => `${users(done)} até agora`,
  exported: (count, file) =>
    plural(lang, count, {
      one: `${n(count)} usuário salvo em ${file}.`,
      many: `${n(count)} de usuários salvos em ${file}.`,
      other: `${n(count)} usuários salvos em ${file}.`,
    }),
  exportFailed: 'A exportação foi interrompida.',
  fileName: 'usuários',
};

const bulkTerms: BulkTerms = {
  group: 'Aplicar aos usuários selecionados',
  action: {
    activate: 'Ativar',
    deactivate: 'Desativar',
    'change-roles': 'Mudar função',
    'send-email': 'Enviar e-mail',
    remove: 'Excluir',
  },
  selectAll: (count, atLeast) =>
    count === undefined
      ? 'Selecionar todos os usuários encontrados'
      : `Selecionar todos os usuários encontrados (${n(count)}${atLeast ? '+' : ''})`,
  selectingAll: 'Selecionando todos os usuários encontrados…',
  looking: (found, total) => `Verificando ${n(found)} de ${users(total)}…`,
  title: {
    activate: (count) => `Ativar ${users(count)}?`,
    deactivate: (count) => `Desativar ${users(count)}?`,
    'change-roles': (count) => `Mudar a função de ${users(count)}?`,
    'send-email': (count) => `Enviar um e-mail a ${users(count)}?`,
    remove: (count) => `Excluir ${users(count)}? Não é possível desfazer esta ação.`,
  },
  confirm: {
    activate: (count) => `Ativar ${users(count)}`,
    deactivate: (count) => `Desativar ${users(count)}`,
    'change-roles': (count) => `Mudar a função de ${users(count)}`,
    'send-email': (count) => `Enviar a ${users(count)}`,
    remove: (count) => `Excluir ${users(count)}`,
  },
  chooseRole: 'Escolha uma função',
  nobody: 'Esta ação não se aplica a nenhum dos usuários selecionados.',
  leftOut: (count) =>
    plural(lang, count, {
      one: `${n(count)} usuário fica de fora:`,
      many: `${n(count)} de usuários ficam de fora:`,
      other: `${n(count)} usuários ficam de fora:`,
    }),
  gone: (count) =>
    plural(lang, count, {
      one: `${n(count)} dos usuários selecionados não existe mais.`,
      many: `${n(count)} dos usuários selecionados não existem mais.`,
      other: `${n(count)} dos usuários selecionados não existem mais.`,
    }),
  noChange: {
    activate: 'A conta não está desativada.',
    deactivate: 'A conta já está inativa.',
    'change-roles': 'Já tem esta função.',
    'send-email': 'Nada para enviar.',
    remove: 'A conta já foi excluída.',
  },
  notOffered: 'Não é possível para esta conta no estado atual.',
  running: {
    activate: 'Ativando usuários',
    deactivate: 'Desativando usuários',
    'change-roles': 'Mudando funções',
    'send-email': 'Enviando e-mails',
    remove: 'Excluindo usuários',
  },
  undoing: 'Desfazendo',
  progress: (done, total) => `${n(done)} de ${users(total)}`,
  waits: (time) => `O servidor pede para aguardar até as ${time}.`,
  stop: 'Parar',
  stopping: 'Parando…',
  ended: 'Concluído',
  stopped: 'Interrompido',
  done: (count) => `Feito para ${users(count)}.`,
  failed: (count) => `Falhou para ${users(count)}.`,
  prevented: (count) => `A cargo da página: ${users(count)}.`,
  untried: (count) => `Não tentado para ${users(count)}.`,
  rowDone: 'Feito.',
  rowPrevented: 'A cargo da página.',
  results: 'Resultados',
  more: (count) => `E mais ${n(count)}.`,
  retryFailed: (count) => `Repetir o que falhou (${n(count)})`,
  resume: 'Continuar com o restante',
  undo: 'Desfazer',
};

/** Portuguese of Brazil. */
export const ptBR: Locale = { lang, terms, formTerms, importTerms, bulkTerms };
