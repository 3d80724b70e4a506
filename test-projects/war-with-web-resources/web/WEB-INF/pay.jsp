<% com.stripe.Stripe.apiKey = "@sk_test:5@"; %>
<form data-key="@sk_test:6@"></form>
